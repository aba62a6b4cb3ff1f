/**
 * @module
 * Opens a payment form on a mock that knows the form's merchant.
 */
import { createMockUnitPay } from '@unitpay-kit/mock-server';
import type { GoldenForm } from '../golden/forms.js';

/** Status and text of the page behind a form's address, asked of the mock instead. */
export async function openForm(
  { client }: Pick<GoldenForm, 'client'>,
  url: string,
): Promise<{ status: number; page: string }> {
  const { projectId, publicKey, secretKey } = client;
  const mock = createMockUnitPay({ projectId, publicKey, secretKey });
  const { pathname, search } = new URL(url);
  const response = await mock.fetch(`${mock.origin}${pathname}${search}`, { redirect: 'manual' });
  return { status: response.status, page: await response.text() };
}
