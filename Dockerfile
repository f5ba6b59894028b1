FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY . .
# Builds dist/ too, then leaves only what the program needs to run.
RUN npm ci && npm prune --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/data ./data
USER node
ENTRYPOINT ["node", "dist/cli/main.js"]
CMD ["start"]
