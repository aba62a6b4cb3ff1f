/**
 * @module
 * Everything global that an application can put in a webhook's way.
 */
import {
  All,
  type ArgumentsHost,
  BadRequestException,
  type CallHandler,
  Catch,
  Controller,
  type ExecutionContext,
  type INestApplication,
  ValidationPipe,
  VersioningType,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { map } from 'rxjs';

/** Takes every request that reaches Nest's router. */
@Controller()
export class CatchAll {
  @All('*')
  everything() {
    return 'the catch-all';
  }
}

@Catch()
class ReshapingFilter {
  constructor(private readonly host: HttpAdapterHost) {}

  catch(_error: unknown, context: ArgumentsHost): void {
    this.host.httpAdapter.reply(context.switchToHttp().getResponse(), { reshaped: true }, 500);
  }
}

/** Guards that refuse, pipes that reject, interceptors that wrap, filters that reshape, and versions. */
export function makeHostile(app: INestApplication, { letIn }: { readonly letIn?: string } = {}): void {
  const isLetIn = (target: object) => letIn !== undefined && Reflect.getMetadata(letIn, target) === true;
  app.enableVersioning({ type: VersioningType.URI, defaultVersion: '1' });
  app.useGlobalGuards({ canActivate: (context) => isLetIn(context.getHandler()) || isLetIn(context.getClass()) });
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }), {
    transform: () => {
      throw new BadRequestException();
    },
  });
  app.useGlobalInterceptors({
    intercept: (_context: ExecutionContext, next: CallHandler) =>
      next.handle().pipe(map((data) => ({ wrapped: data }))),
  });
  app.useGlobalFilters(new ReshapingFilter(app.get(HttpAdapterHost)));
}
