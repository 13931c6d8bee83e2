// Written by npm run client from openapi/openapi.json; not edited by hand.
/** An article, and what is wanted of it. A field that is not listed here is refused. */
export interface Article {
  /** The article as it will be published or was received, with at least one visible character. It is never changed, kept or logged. */
  text: string;
  /**
   * The caller’s own name for the article, given back in the result.
   * @maxLength 256
   */
  id?: string;
  /**
   * The headline, where the text does not hold it. Its quotes come back with `field`.
   * @maxLength 1000
   */
  title?: string;
  /**
   * Who wrote it, where the text does not say: read for the names in it, never for quotes.
   * @maxLength 1000
   */
  byline?: string;
  /**
   * What stands under its pictures, where the text does not hold it. Their quotes come back with `field`.
   * @maxItems 1000
   */
  captions?: string[];
  /** What a caller may choose for one article. */
  options?: Options;
  /**
   * What a person has put right, applied in order to the result. Ids are those of the result of the same text and options without corrections; they stay what they were.
   * @maxItems 1000
   */
  corrections?: Correction[];
}

/**
 * One thing that a person has put right in a result.
 * - `speaker`: `speaker`, an id of the result, says `quote`.
 * - `name`: somebody called `name` says `quote`, a speaker of the result or a new one.
 * - `nobody`: `quote` has no speaker.
 * - `not-a-quote`: nobody says `quote`; in quotation marks it stays, as `scare`, without them it goes.
 * - `merge`: `speaker` is the same as `into`.
 */
export interface Correction {
  /** What is put right. */
  kind: "speaker" | "name" | "nobody" | "not-a-quote" | "merge";
  /** Id of a quote. */
  quote?: string;
  /** Id of a speaker. */
  speaker?: string;
  /** Id of the speaker that stays. */
  into?: string;
  /**
   * Name of the speaker.
   * @maxLength 256
   */
  name?: string;
}

/** What a caller may choose for one article. */
export interface Options {
  /**
   * What offsets count: UTF-16 code units (`utf16`: JavaScript, Java, C#) or Unicode code points (`codepoint`: Python, W3C Web Annotation).
   * @default "utf16"
   */
  offsets?: "utf16" | "codepoint";
  /**
   * A speaker whose confidence is lower is answered as null, and stays first among the alternatives.
   * @min 0
   * @max 1
   * @default 0
   */
  minConfidence?: number;
  /**
   * Whether each quote carries its ranked candidates and the features that ranked them. Such an answer is many times larger.
   * @default false
   */
  explain?: boolean;
  /**
   * Which statements without quotation marks come back, by what their cue says that somebody did. Words in quotation marks come back in any case. With all four, what is less than a statement comes back too: without somebody who says it, or without a verb (“called for calm”).
   * @default ["speech"]
   */
  acts?: ("speech" | "thought" | "intention" | "perception")[];
  /**
   * Which kinds of quotes come back. `indirect`, statements without quotation marks, is for trying out: they are right less often than the others, and an article takes twice as long. With it quotes in quotation marks have their whole content too, their act and their polarity.
   * @default ["direct","mixed","scare","title"]
   */
  types?: ("direct" | "mixed" | "indirect" | "scare" | "title")[];
}

/** Who said what in one article. It holds nothing that changes from run to run. */
export interface Result {
  /** The `id` of the request, where it had one. */
  id?: string;
  /** Those in the title, in the text, in the captions; each in order of start, of two that start together the outer one first. */
  quotes: Quote[];
  /** In order of their first quote, those that are only alternatives last. */
  speakers: Speaker[];
  /** About the result as a whole. */
  meta: Meta;
  /** The article that a document (HTML, Markdown, ninjs) was read as: all offsets of the result are into it, in the unit of `meta.offsets`. */
  article?: ExtractedArticle;
}

/** One attributed utterance: what was said, who said it, and the words that show it. */
export interface Quote {
  /** `q1`, `q2` … in order. */
  id: string;
  /**
   * What the quote is.
   * - `direct`: whole quoted words.
   * - `mixed`: quoted words inside reported ones.
   * - `indirect`: reported without quotation marks.
   * - `scare`: quoted words that nobody is credited with.
   * - `title`: the name of a work.
   */
  type: "direct" | "mixed" | "indirect" | "scare" | "title";
  /**
   * What the cue says that somebody did; null for `scare` and `title`. Told apart where `types` has `indirect`; else `speech`.
   * - `speech`: said or wrote it.
   * - `thought`: thinks, believes or feels it.
   * - `intention`: means to do it.
   * - `perception`: saw or heard it.
   */
  act: "speech" | "thought" | "intention" | "perception" | null;
  /**
   * Whether it was said at all. Told apart where `types` has `indirect`; else `affirmed`.
   * - `affirmed`: it was.
   * - `negated`: it was not (“did not say”).
   * - `hypothetical`: it may be or would be (“would have said”).
   * - `declined`: somebody would not say it (“declined to say”).
   */
  polarity: "affirmed" | "negated" | "hypothetical" | "declined";
  /**
   * Offset of the first character, counted in the unit that `meta.offsets` names.
   * @min 0
   */
  start: number;
  /**
   * Offset after the last character, in the same unit.
   * @min 0
   */
  end: number;
  /** The words between `start` and `end`, exactly as they were sent. */
  text: string;
  /**
   * Where it does not lie in the text: `title`, `byline`, or `captions/0` and so on; its offsets are into that.
   * @pattern ^(title|byline|captions/[0-9]+)$
   */
  field?: string;
  /** The content without what interrupts it (“I never,” she said, “said that”): ordered, and inside the quote. */
  segments: Span[];
  /** Its parts in quotation marks, the marks included: the verbatim words. A turn of an interview has none and is one passage. Empty for `indirect`. */
  passages: Span[];
  /** Id of the quote that this one is nested in. */
  parent: string | null;
  /** Who said it; null where nobody is credited or the engine is not sure enough. */
  speaker: SpeakerRef | null;
  /** The source words that were used; null where the speaker is implied. */
  mention: TextSpan | null;
  /** The word or words of saying; null where there is none. */
  cue: TextSpan | null;
  /**
   * How the quote was linked to its speaker.
   * - `verb`: subject of a verb of saying.
   * - `noun`: owner of a noun of saying (“Quill’s response”).
   * - `adjective`: subject of an adjective of manner (“was blunt”).
   * - `according-to`: stands after “according to” or its like.
   * - `colon`: stands before the colon that opens the quotation.
   * - `turn`: label of a turn in a transcript.
   * - `continuation`: goes on from the quotation before it.
   * - `context`: no words of saying, only the sentence or paragraph around it.
   * - `correction`: a person has put it right.
   * - `none`: nobody is credited.
   */
  basis:
    | "verb"
    | "noun"
    | "adjective"
    | "according-to"
    | "colon"
    | "turn"
    | "continuation"
    | "context"
    | "correction"
    | "none";
  /**
   * Probability that the speaker is right; where `speaker` is null, that nobody else in the article is better than none.
   * @min 0
   * @max 1
   */
  confidence: number;
  /** Other entities that may have said it, the likeliest first. */
  alternatives: Alternative[];
  /** With the option `explain`: the candidates, up to ten, and the features that ranked them, the best first. Of `indirect` the source that its cue has, and what tells how far that can be trusted; empty where it has none. */
  explanation?: ExplainedCandidate[];
}

/** An entity that a quote or an alternative names. */
export interface Speaker {
  /** Id of an entry in `speakers`. */
  id: string;
  /** The fullest name in the article, without titles. */
  name: string;
  /** What it is. `unnamed`: a person or persons whom the article does not name. */
  kind: "person" | "group" | "organisation" | "document" | "unnamed";
  /** The article’s own description of it, without “the” or “a” before it, or null. */
  role: string | null;
  /** As the article’s own pronouns and titles have it; never guessed from a name alone. */
  gender: "male" | "female" | "nonbinary" | null;
  /** Where the article names, describes or refers to it, in order. */
  mentions: TextSpan[];
  /** Ids of the quotes that it says. */
  quotes: string[];
}

/** A speaker as a quote names it. */
export interface SpeakerRef {
  /** Id of an entry in `speakers`. */
  id: string;
  /** The fullest name in the article, without titles. */
  name: string;
}

/** Another entity that may have said the quote. */
export interface Alternative {
  /** Id of an entry in `speakers`. */
  id: string;
  /** The fullest name in the article, without titles. */
  name: string;
  /**
   * Probability that this is the speaker.
   * @min 0
   * @max 1
   */
  confidence: number;
}

/** About the result as a whole. */
export interface Meta {
  /** Version of the engine. */
  engine: string;
  /** Name of the weights that ranked the speakers. */
  model: string;
  /** What the offsets of this result count. */
  offsets: "utf16" | "codepoint";
  /**
   * Length of the text, in the unit of `offsets`.
   * @min 0
   */
  length: number;
  /**
   * SHA-256 of the text as UTF-8: by it a tool can tell that its offsets are of this very text. For `text/plain` it is the hash of the body.
   * @pattern ^sha256:[0-9a-f]{64}$
   */
  textHash: string;
}

/** The article that a document (HTML, Markdown, ninjs) was read as: all offsets of the result are into it, in the unit of `meta.offsets`. */
export interface ExtractedArticle {
  /** The headline. */
  title?: string;
  /** Who wrote it. */
  byline?: string;
  /** What stands under its pictures. */
  captions?: string[];
  /** The words of the article: a line a paragraph, blank lines between. */
  text: string;
  /** In order: first those of the text, then those of the other fields. All but the line ends between them is in one. */
  blocks: Block[];
}

/** A stretch of an extracted article that comes from one block of the document. */
export interface Block {
  /**
   * Offset of the first character, counted in the unit that `meta.offsets` names.
   * @min 0
   */
  start: number;
  /**
   * Offset after the last character, in the same unit.
   * @min 0
   */
  end: number;
  /**
   * Where it does not lie in the text: `title`, `byline`, or `captions/0` and so on; its offsets are into that.
   * @pattern ^(title|byline|captions/[0-9]+)$
   */
  field?: string;
  /** Of HTML: selects the element, or the attribute, in the document that a browser makes of what was sent. */
  xpath?: string;
  /**
   * Of Markdown: the line on which the block begins.
   * @min 1
   */
  line?: number;
  /** Of ninjs: JSON pointer to the member; where that holds HTML, `xpath` is into it. */
  pointer?: string;
}

/** A half-open stretch of the text as it was sent: from `start` up to, not including, `end`. */
export interface Span {
  /**
   * Offset of the first character, counted in the unit that `meta.offsets` names.
   * @min 0
   */
  start: number;
  /**
   * Offset after the last character, in the same unit.
   * @min 0
   */
  end: number;
}

/** A stretch of the text with the words that it covers. */
export interface TextSpan {
  /**
   * Offset of the first character, counted in the unit that `meta.offsets` names.
   * @min 0
   */
  start: number;
  /**
   * Offset after the last character, in the same unit.
   * @min 0
   */
  end: number;
  /** The words between `start` and `end`, exactly as they were sent. */
  text: string;
  /**
   * Where it does not lie in the text: `title`, `byline`, or `captions/0` and so on; its offsets are into that.
   * @pattern ^(title|byline|captions/[0-9]+)$
   */
  field?: string;
}

/** A candidate source of a quote, as it was ranked. */
export interface ExplainedCandidate {
  /** A stretch of the text with the words that it covers. */
  mention: TextSpan;
  /** Name of the entity that the mention was resolved to. */
  name: string;
  /** Sum of the contributions: for two candidates of a quote the difference is the logarithm of the odds; of `indirect` it is that of being right. */
  score: number;
  /**
   * Share of probability among the candidates; of `indirect` how often such a source with such words is right.
   * @min 0
   * @max 1
   */
  probability: number;
  /** The features that changed its odds by about a tenth or more, the weightiest first; then, as `slight`, how many others there are and their sum. Where the same words are quoted elsewhere with a word of saying, `elsewhere` comes first, contribution 0: candidates and reasons are those found there. */
  reasons: Reason[];
}

/** One feature’s share in the ranking of a candidate. */
export interface Reason {
  /** Name of the feature. */
  feature: string;
  /** Its value for this candidate. */
  value: number;
  /** What it added to the score: its value times its weight, and what the trees made of it beyond what they made of the mean candidate. */
  contribution: number;
  /** What the feature and its value mean, in at most 90 characters of plain English and none of the article’s words. */
  words: string;
}

/** What went wrong and what to do about it (RFC 9457). Never holds any of the text that was sent. */
export interface Problem {
  /**
   * Stable name of the kind of problem. It is also a page of this service that explains it.
   * @format uri-reference
   */
  type: string;
  /** The kind of problem in words. */
  title: string;
  /**
   * The HTTP status.
   * @min 400
   * @max 599
   */
  status: number;
  /** What to do about it. */
  detail: string;
  /**
   * This one occurrence: `urn:request:` and the request id, which the header `X-Request-Id` has too.
   * @format uri-reference
   */
  instance: string;
  /** Each fault of the body or the query, where there are any to list. */
  errors?: Fault[];
}

/** Why a line of a batch has no result: a problem that says which line it is. */
export interface LineProblem {
  /**
   * Stable name of the kind of problem. It is also a page of this service that explains it.
   * @format uri-reference
   */
  type: string;
  /** The kind of problem in words. */
  title: string;
  /**
   * The HTTP status.
   * @min 400
   * @max 599
   */
  status: number;
  /** What to do about it. */
  detail: string;
  /**
   * This one occurrence: `urn:request:` and the request id, which the header `X-Request-Id` has too.
   * @format uri-reference
   */
  instance: string;
  /** Each fault of the body or the query, where there are any to list. */
  errors?: Fault[];
  /**
   * Number of the line in the batch, from 1; blank ones count.
   * @min 1
   */
  line: number;
  /** The `id` of the line, where it has one that can be read. */
  id?: string;
}

/** One fault of a request: where it is, and what should be there. It never repeats what was sent. */
export interface Fault {
  /** JSON pointer (RFC 6901) to the faulty part of the body. */
  pointer?: string;
  /** Name of the faulty parameter of the query. */
  parameter?: string;
  /** What should be there. */
  detail: string;
}

/** Answer of a probe that is content. */
export interface Health {
  /** What the probe found. */
  status: "alive" | "ready";
}

export type QueryParamsType = Record<string | number, any>;
export type ResponseFormat = keyof Omit<Body, "body" | "bodyUsed">;

export interface FullRequestParams extends Omit<RequestInit, "body"> {
  /** set parameter to `true` for call `securityWorker` for this request */
  secure?: boolean;
  /** request path */
  path: string;
  /** content type of request body */
  type?: ContentType;
  /** query params */
  query?: QueryParamsType;
  /** format of response (i.e. response.json() -> format: "json") */
  format?: ResponseFormat;
  /** request body */
  body?: unknown;
  /** base url */
  baseUrl?: string;
  /** request cancellation token */
  cancelToken?: CancelToken;
}

export type RequestParams = Omit<
  FullRequestParams,
  "body" | "method" | "query" | "path"
>;

export interface ApiConfig<SecurityDataType = unknown> {
  baseUrl?: string;
  baseApiParams?: Omit<RequestParams, "baseUrl" | "cancelToken" | "signal">;
  securityWorker?: (
    securityData: SecurityDataType | null,
  ) => Promise<RequestParams | void> | RequestParams | void;
  customFetch?: typeof fetch;
}

export interface HttpResponse<D extends unknown, E extends unknown = unknown>
  extends Response {
  data: D;
  error: E;
}

type CancelToken = Symbol | string | number;

export enum ContentType {
  Json = "application/json",
  JsonApi = "application/vnd.api+json",
  FormData = "multipart/form-data",
  UrlEncoded = "application/x-www-form-urlencoded",
  Text = "text/plain",
}

export class HttpClient<SecurityDataType = unknown> {
  public baseUrl: string = "/";
  private securityData: SecurityDataType | null = null;
  private securityWorker?: ApiConfig<SecurityDataType>["securityWorker"];
  private abortControllers = new Map<CancelToken, AbortController>();
  private customFetch = (...fetchParams: Parameters<typeof fetch>) =>
    fetch(...fetchParams);

  private baseApiParams: RequestParams = {
    credentials: "same-origin",
    headers: {},
    redirect: "follow",
    referrerPolicy: "no-referrer",
  };

  constructor(apiConfig: ApiConfig<SecurityDataType> = {}) {
    Object.assign(this, apiConfig);
  }

  public setSecurityData = (data: SecurityDataType | null) => {
    this.securityData = data;
  };

  protected encodeQueryParam(key: string, value: any) {
    const encodedKey = encodeURIComponent(key);
    return `${encodedKey}=${encodeURIComponent(typeof value === "number" ? value : `${value}`)}`;
  }

  protected addQueryParam(query: QueryParamsType, key: string) {
    return this.encodeQueryParam(key, query[key]);
  }

  protected addArrayQueryParam(query: QueryParamsType, key: string) {
    const value = query[key];
    return value.map((v: any) => this.encodeQueryParam(key, v)).join("&");
  }

  protected toQueryString(rawQuery?: QueryParamsType): string {
    const query = rawQuery || {};
    const keys = Object.keys(query).filter(
      (key) => "undefined" !== typeof query[key],
    );
    return keys
      .map((key) =>
        Array.isArray(query[key])
          ? this.addArrayQueryParam(query, key)
          : this.addQueryParam(query, key),
      )
      .join("&");
  }

  protected addQueryParams(rawQuery?: QueryParamsType): string {
    const queryString = this.toQueryString(rawQuery);
    return queryString ? `?${queryString}` : "";
  }

  private contentFormatters: Record<ContentType, (input: any) => any> = {
    [ContentType.Json]: (input: any) =>
      input !== null && (typeof input === "object" || typeof input === "string")
        ? JSON.stringify(input)
        : input,
    [ContentType.JsonApi]: (input: any) =>
      input !== null && (typeof input === "object" || typeof input === "string")
        ? JSON.stringify(input)
        : input,
    [ContentType.Text]: (input: any) =>
      input !== null && typeof input !== "string"
        ? JSON.stringify(input)
        : input,
    [ContentType.FormData]: (input: any) => {
      if (input instanceof FormData) {
        return input;
      }

      return Object.keys(input || {}).reduce((formData, key) => {
        const property = input[key];
        formData.append(
          key,
          property instanceof Blob
            ? property
            : typeof property === "object" && property !== null
              ? JSON.stringify(property)
              : `${property}`,
        );
        return formData;
      }, new FormData());
    },
    [ContentType.UrlEncoded]: (input: any) => this.toQueryString(input),
  };

  protected mergeRequestParams(
    params1: RequestParams,
    params2?: RequestParams,
  ): RequestParams {
    return {
      ...this.baseApiParams,
      ...params1,
      ...(params2 || {}),
      headers: {
        ...(this.baseApiParams.headers || {}),
        ...(params1.headers || {}),
        ...((params2 && params2.headers) || {}),
      },
    };
  }

  protected createAbortSignal = (
    cancelToken: CancelToken,
  ): AbortSignal | undefined => {
    if (this.abortControllers.has(cancelToken)) {
      const abortController = this.abortControllers.get(cancelToken);
      if (abortController) {
        return abortController.signal;
      }
      return void 0;
    }

    const abortController = new AbortController();
    this.abortControllers.set(cancelToken, abortController);
    return abortController.signal;
  };

  public abortRequest = (cancelToken: CancelToken) => {
    const abortController = this.abortControllers.get(cancelToken);

    if (abortController) {
      abortController.abort();
      this.abortControllers.delete(cancelToken);
    }
  };

  public request = async <T = any, E = any>({
    body,
    secure,
    path,
    type,
    query,
    format,
    baseUrl,
    cancelToken,
    ...params
  }: FullRequestParams): Promise<HttpResponse<T, E>> => {
    const secureParams =
      ((typeof secure === "boolean" ? secure : this.baseApiParams.secure) &&
        this.securityWorker &&
        (await this.securityWorker(this.securityData))) ||
      {};
    const requestParams = this.mergeRequestParams(params, secureParams);
    const queryString = query && this.toQueryString(query);
    const payloadFormatter = this.contentFormatters[type || ContentType.Json];
    const responseFormat = format || requestParams.format;

    return this.customFetch(
      `${baseUrl || this.baseUrl || ""}${path}${queryString ? `?${queryString}` : ""}`,
      {
        ...requestParams,
        headers: {
          ...(requestParams.headers || {}),
          ...(type && type !== ContentType.FormData
            ? { "Content-Type": type }
            : {}),
        },
        signal:
          (cancelToken
            ? this.createAbortSignal(cancelToken)
            : requestParams.signal) || null,
        body:
          typeof body === "undefined" || body === null
            ? null
            : payloadFormatter(body),
      },
    ).then(async (response) => {
      const r = response as HttpResponse<T, E>;
      r.data = null as unknown as T;
      r.error = null as unknown as E;

      const responseToParse = responseFormat ? response.clone() : response;
      const data = !responseFormat
        ? r
        : await responseToParse[responseFormat]()
            .then((data) => {
              if (r.ok) {
                r.data = data;
              } else {
                r.error = data;
              }
              return r;
            })
            .catch((e) => {
              r.error = e;
              return r;
            });

      if (cancelToken) {
        this.abortControllers.delete(cancelToken);
      }

      if (!response.ok) throw data;
      return data;
    });
  };
}

/**
 * @title Attribune
 * @version 0.1.0
 * @license MIT
 * @baseUrl /
 *
 * Attribune reads a news article and says who said what: every quoted passage, linked to its speaker, with the words that show it and how sure it is.
 *
 * - **Try it**: open *Who said what in an article* below, choose an example, press *Execute*.
 * - **It never invents a speaker.** Where it is not sure, `speaker` is null and `alternatives` are ranked. Every passage in quotation marks comes back.
 * - **It keeps nothing.** No word of an article is stored, logged, or repeated in an error.
 * - **Errors** are problem details (RFC 9457): a stable `type`, what happened, what to do, and for a bad body a JSON pointer to each fault. Fields that are not known are refused.
 */
export class Attribune<
  SecurityDataType extends unknown,
> extends HttpClient<SecurityDataType> {
  v1 = {
    /**
     * @description Finds every quotation of one article, and says who said it, by which words, and how sure that is. A quotation stands in quotation marks, or is a turn of an interview. Statements reported without them come back where `types` has `indirect`: with `acts`, also what somebody thinks, means to do or perceives. Send the article as JSON, bare as `text/plain`, or as a document: `text/html` (a page, or the body that a CMS keeps), `text/markdown`, or a news item of IPTC ninjs (`application/ninjs+json`). A document is answered with `article`, what it was read as, and all offsets are into that; each of its blocks says where in the document it stands. Options go into the body or, with any type, into the query; never into both. The text is read as UTF-8 to the last byte and never changed: a byte order mark at the start of a `text/plain` body is a character of it. The answer is JSON, or what `Accept` asks for: `application/json` (The whole result, as JSON); `text/csv; header=present` (CSV, one row a quote); `text/csv; header=present; bom=present` (CSV with a byte order mark, for Excel); `application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"` (W3C Web Annotation); `application/ld+json; profile="https://schema.org"` (schema.org Quotation, as JSON-LD); `application/nitf+xml` (IPTC NITF, the article with its quotes); `application/tei+xml` (TEI P5, the article with its quotes); `text/html` (A page with the quotes marked); `text/markdown` (Markdown, a list of quotes). Offsets are half-open and count UTF-16 code units of the text as sent, unless `offsets` asks for code points.
     *
     * @tags Quotes
     * @name FindQuotes
     * @summary Who said what in an article
     * @request POST:/v1/quotes
     * @secure
     */
    findQuotes: (
      data: Article,
      query?: {
        /** What offsets count: UTF-16 code units (`utf16`: JavaScript, Java, C#) or Unicode code points (`codepoint`: Python, W3C Web Annotation). By default `utf16`. */
        offsets?: "utf16" | "codepoint";
        /**
         * A speaker whose confidence is lower is answered as null, and stays first among the alternatives. By default `0`.
         * @min 0
         * @max 1
         */
        minConfidence?: number;
        /** Whether each quote carries its ranked candidates and the features that ranked them. Such an answer is many times larger. By default `false`. */
        explain?: boolean;
        /** Which statements without quotation marks come back, by what their cue says that somebody did. Words in quotation marks come back in any case. With all four, what is less than a statement comes back too: without somebody who says it, or without a verb (“called for calm”). By default `speech`. */
        acts?: ("speech" | "thought" | "intention" | "perception")[];
        /** Which kinds of quotes come back. `indirect`, statements without quotation marks, is for trying out: they are right less often than the others, and an article takes twice as long. With it quotes in quotation marks have their whole content too, their act and their polarity. By default `direct,mixed,scare,title`. */
        types?: ("direct" | "mixed" | "indirect" | "scare" | "title")[];
      },
      params: RequestParams = {},
    ) =>
      this.request<Result, Problem>({
        path: `/v1/quotes`,
        method: "POST",
        query: query,
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),

    /**
     * @description Takes any number of articles, one JSON object a line as `POST /v1/quotes` takes it, and answers each with one line, in the same order: what `/v1/quotes` answers, or a problem that has `line`, the number of the line from 1, and `id` where the line had one. A line that cannot be used spoils no other. Blank lines are counted and have no answer. Options in the query are for all lines; a line may choose others in its `options`, but not the same one twice. Both ways are a stream: answers come while lines are sent, and lines are read only as fast as answers are taken. **Read while you send**: who sends all before reading is held up as soon as the buffers between are full. A batch may be as long as it likes and take as long as it moves; where it stands still for long, or the service stops, its last line is a problem that says from which line on to send again.
     *
     * @tags Quotes
     * @name FindQuotesInBatch
     * @summary Who said what in many articles
     * @request POST:/v1/batch
     * @secure
     */
    findQuotesInBatch: (
      data: string,
      query?: {
        /** What offsets count: UTF-16 code units (`utf16`: JavaScript, Java, C#) or Unicode code points (`codepoint`: Python, W3C Web Annotation). By default `utf16`. */
        offsets?: "utf16" | "codepoint";
        /**
         * A speaker whose confidence is lower is answered as null, and stays first among the alternatives. By default `0`.
         * @min 0
         * @max 1
         */
        minConfidence?: number;
        /** Whether each quote carries its ranked candidates and the features that ranked them. Such an answer is many times larger. By default `false`. */
        explain?: boolean;
        /** Which statements without quotation marks come back, by what their cue says that somebody did. Words in quotation marks come back in any case. With all four, what is less than a statement comes back too: without somebody who says it, or without a verb (“called for calm”). By default `speech`. */
        acts?: ("speech" | "thought" | "intention" | "perception")[];
        /** Which kinds of quotes come back. `indirect`, statements without quotation marks, is for trying out: they are right less often than the others, and an article takes twice as long. With it quotes in quotation marks have their whole content too, their act and their polarity. By default `direct,mixed,scare,title`. */
        types?: ("direct" | "mixed" | "indirect" | "scare" | "title")[];
      },
      params: RequestParams = {},
    ) =>
      this.request<string, Problem>({
        path: `/v1/batch`,
        method: "POST",
        query: query,
        body: data,
        secure: true,
        type: ContentType.Json,
        format: "json",
        ...params,
      }),
  };
  livez = {
    /**
     * @description Answers as long as the process can answer anything. If it does not, restart the process.
     *
     * @tags Probes
     * @name IsAlive
     * @summary Is the process alive?
     * @request GET:/livez
     */
    isAlive: (params: RequestParams = {}) =>
      this.request<Health, Problem>({
        path: `/livez`,
        method: "GET",
        format: "json",
        ...params,
      }),
  };
  readyz = {
    /**
     * @description Content once the engine has answered a first article, and until the service is told to stop.
     *
     * @tags Probes
     * @name IsReady
     * @summary Should requests be sent here?
     * @request GET:/readyz
     */
    isReady: (params: RequestParams = {}) =>
      this.request<Health, Problem>({
        path: `/readyz`,
        method: "GET",
        format: "json",
        ...params,
      }),
  };
  metrics = {
    /**
     * @description Figures in the text format of Prometheus, whatever `Accept` says: requests, words, lines of batches, the queue, the workers, the process. No figure and no label holds anything of a request but its method, the pattern of its route and its status.
     *
     * @tags Metrics
     * @name GetMetrics
     * @summary How much, how fast, how busy?
     * @request GET:/metrics
     * @secure
     */
    getMetrics: (params: RequestParams = {}) =>
      this.request<string, Problem>({
        path: `/metrics`,
        method: "GET",
        secure: true,
        ...params,
      }),
  };
  openapiJson = {
    /**
     * No description
     *
     * @tags Help
     * @name GetContract
     * @summary This contract as JSON
     * @request GET:/openapi.json
     */
    getContract: (params: RequestParams = {}) =>
      this.request<object, Problem>({
        path: `/openapi.json`,
        method: "GET",
        format: "json",
        ...params,
      }),
  };
  openapiYaml = {
    /**
     * No description
     *
     * @tags Help
     * @name GetContractAsYaml
     * @summary This contract as YAML
     * @request GET:/openapi.yaml
     */
    getContractAsYaml: (params: RequestParams = {}) =>
      this.request<string, Problem>({
        path: `/openapi.yaml`,
        method: "GET",
        ...params,
      }),
  };
  problems = {
    /**
     * @description A page for people.
     *
     * @tags Help
     * @name ListProblems
     * @summary Every kind of problem
     * @request GET:/problems
     */
    listProblems: (params: RequestParams = {}) =>
      this.request<string, Problem>({
        path: `/problems`,
        method: "GET",
        ...params,
      }),

    /**
     * @description A page for people. The `type` of every problem leads here.
     *
     * @tags Help
     * @name ExplainProblem
     * @summary What a problem means and what to do about it
     * @request GET:/problems/{name}
     */
    explainProblem: (
      name:
        | "malformed-request"
        | "malformed-json"
        | "too-deep"
        | "not-utf8"
        | "invalid-body"
        | "invalid-query"
        | "missing-key"
        | "unknown-key"
        | "forbidden-origin"
        | "not-found"
        | "method-not-allowed"
        | "not-acceptable"
        | "request-timeout"
        | "too-long"
        | "line-too-long"
        | "batch-idle"
        | "batch-stopped"
        | "unsupported-media-type"
        | "expectation-failed"
        | "empty-text"
        | "not-text"
        | "malformed-document"
        | "no-article"
        | "too-complex"
        | "rate-limited"
        | "headers-too-large"
        | "internal-error"
        | "overloaded"
        | "over-budget"
        | "over-memory"
        | "not-ready",
      params: RequestParams = {},
    ) =>
      this.request<string, Problem>({
        path: `/problems/${name}`,
        method: "GET",
        ...params,
      }),
  };
}
