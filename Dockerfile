# Builds with: docker build -t attribune .
# Runs with:   docker run --rm --read-only -p 8080:8080 attribune
# A test reads this file and runs its commands: test/dockerfile.test.ts.

FROM node:24.21.0-alpine AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.base.json tsconfig.json ./
COPY src ./src
COPY documents ./documents
COPY contract ./contract
COPY openapi ./openapi
COPY mcp ./mcp
COPY client ./client
COPY workers ./workers
COPY routes ./routes
COPY web ./web
RUN npm run build

FROM node:24.21.0-alpine
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force
COPY openapi/openapi.json openapi/openapi.yaml ./openapi/
COPY --from=build /app/dist ./dist
# By number, so that a cluster can see that it is not root. It owns nothing here and writes nothing.
USER 1000:1000
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s --retries=3 CMD ["node", "dist/routes/health.js"]
# The thread that has the connections needs little room for short-lived things; those that read have their own.
# Every core reads, so no threads clear memory up or compile for others. DESIGN.md says more.
CMD ["node", "--max-semi-space-size=4", "--single-threaded", "--heap-growing-percent=10", "dist/routes/server.js"]
