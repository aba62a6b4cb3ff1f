create table if not exists "unitpay_webhooks" (
  key         text        primary key,
  fingerprint text        not null,
  status      integer     not null,
  headers     text        not null,
  body        text        not null,
  recorded_at timestamptz not null default now(),
  expires_at  timestamptz
);
