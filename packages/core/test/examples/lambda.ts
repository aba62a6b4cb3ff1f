/**
 * @module
 * The webhook on AWS Lambda, behind each of the three things that can call it. A function is frozen after its reply, so late work is given
 * up at the deadline.
 */
import type { Webhook } from '@unitpay-kit/core';

/** A function URL, and API Gateway's HTTP API (payload version 2.0): the query is as it came. */
export interface FunctionUrlEvent {
  readonly rawQueryString: string;
  readonly requestContext: { readonly http: { readonly method: string; readonly sourceIp: string } };
}

export function functionUrlHandler(webhook: Webhook) {
  return async ({ rawQueryString, requestContext: { http } }: FunctionUrlEvent) => {
    const input = { method: http.method, query: rawQueryString, ip: http.sourceIp, lateWork: 'abort' } as const;
    const { status, headers, body } = await webhook.process(input);
    return { statusCode: status, headers, body };
  };
}

/** API Gateway's REST API (payload version 1.0): the query comes decoded, so it is encoded again. */
export interface RestApiEvent {
  readonly httpMethod: string;
  readonly multiValueQueryStringParameters: Readonly<Record<string, readonly string[]>> | null;
  readonly requestContext: { readonly identity: { readonly sourceIp: string } };
}

export function restApiHandler(webhook: Webhook) {
  return async ({ httpMethod, multiValueQueryStringParameters, requestContext }: RestApiEvent) => {
    const query = Object.entries(multiValueQueryStringParameters ?? {})
      .flatMap(([name, values]) => values.map((value) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`))
      .join('&');
    const input = { method: httpMethod, query, ip: requestContext.identity.sourceIp, lateWork: 'abort' } as const;
    const { status, headers, body } = await webhook.process(input);
    return { statusCode: status, headers, body };
  };
}

/** An Application Load Balancer: values stay encoded, so they are only joined; the peer is in `X-Forwarded-For`. */
export interface LoadBalancerEvent {
  readonly httpMethod: string;
  readonly queryStringParameters: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
}

export function loadBalancerHandler(webhook: Webhook) {
  return async ({ httpMethod, queryStringParameters, headers: sent }: LoadBalancerEvent) => {
    const query = Object.entries(queryStringParameters)
      .map((pair) => pair.join('='))
      .join('&');
    // The balancer itself is the peer, and it adds one address to the header: trustedProxies: 1 and its network's address as `ip`.
    const input = { method: httpMethod, query, ip: '10.0.0.1', forwardedFor: sent['x-forwarded-for'] } as const;
    const { status, headers, body } = await webhook.process({ ...input, lateWork: 'abort' });
    return { statusCode: status, headers, body };
  };
}
