import type { components, paths } from "./generated/auth-service";
import { apiClient, done, unwrap } from "@/lib/http";
import { slicesOptions, unwrapSlice } from "@/lib/pages";

type Schemas = components["schemas"];
export type ApiKey = Schemas["ApiKey"];
/** A key with its text, as the one answer that makes it. */
export type NewApiKey = ApiKey & { key: string };

const client = apiClient<paths>();

export function apiKeysQuery(org: string) {
  return slicesOptions([org, "api-keys"], (cursor) =>
    unwrapSlice<ApiKey>(client.GET("/api/auth/api-keys", { params: { query: { cursor } } })),
  );
}

/** The answer holds the key itself, this once. */
export function createApiKey(body: Schemas["ApiKeyRequest"]): Promise<NewApiKey> {
  return unwrap<NewApiKey>(client.POST("/api/auth/api-keys", { body }));
}

export function rotateApiKey(key_id: string, overlap_hours: number): Promise<NewApiKey> {
  const params = { path: { key_id } };
  return unwrap<NewApiKey>(
    client.POST("/api/auth/api-keys/{key_id}/rotate", { params, body: { overlap_hours } }),
  );
}

export function revokeApiKey(key_id: string): Promise<void> {
  return done(client.DELETE("/api/auth/api-keys/{key_id}", { params: { path: { key_id } } }));
}
