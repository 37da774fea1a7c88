# syntax=docker/dockerfile:1

# Everything is installed and the screens are built here; the running image carries only what serves.
FROM node:24-bookworm-slim AS build
WORKDIR /app
ENV CI=true
COPY pnpm-lock.yaml pnpm-workspace.yaml package.json tsconfig.base.json ./
COPY apps/server/package.json apps/server/
COPY apps/web/package.json apps/web/
COPY packages/ packages/
COPY seed/package.json seed/
COPY e2e/package.json e2e/
RUN npx --yes pnpm@12.21.0 install --frozen-lockfile
COPY . .
RUN cd apps/web && node node_modules/vite/bin/vite.js build
RUN npx --yes pnpm@12.21.0 install --frozen-lockfile --prod --offline

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
COPY --from=build --chown=node:node /app /app
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 3000
VOLUME /data
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# `node` itself is process 1 and gets SIGTERM.
CMD ["node", "apps/server/src/main.ts"]
