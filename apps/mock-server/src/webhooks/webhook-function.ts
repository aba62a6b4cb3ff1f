/** Gets the webhook as the merchant's server would; `ip` is the sender's address. */
export type WebhookFunction = (request: Request, info: { readonly ip: string }) => Response | Promise<Response>;
