import { render } from 'preact';
import { App } from './app.js';
import './style/tokens.css';
import './style/page.css';
import './style/article.css';
import './style/panel.css';

render(<App />, document.getElementById('app') as HTMLElement);
