/**
 * @module
 * Shows an error as a page in the visitor's language.
 */
import type { IncomingMessage } from 'node:http';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, HttpStatus, Logger } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { errorPage, ShopError, visitOf } from '@unitpay-kit/shop-common';

@Catch()
export class ErrorPageFilter implements ExceptionFilter {
  private readonly logger = new Logger('Shop');

  constructor(private readonly host: HttpAdapterHost) {}

  catch(error: Error, context: ArgumentsHost): void {
    const http = context.switchToHttp();
    const visit = visitOf(http.getRequest<IncomingMessage>());
    const status =
      error instanceof ShopError
        ? error.status
        : error instanceof HttpException
          ? error.getStatus()
          : HttpStatus.INTERNAL_SERVER_ERROR;
    if (status === HttpStatus.INTERNAL_SERVER_ERROR) this.logger.error(error);
    const { httpAdapter } = this.host;
    const response = http.getResponse<unknown>();
    httpAdapter.setHeader(response, 'content-type', 'text/html; charset=utf-8');
    httpAdapter.reply(response, errorPage(visit, error), status);
  }
}
