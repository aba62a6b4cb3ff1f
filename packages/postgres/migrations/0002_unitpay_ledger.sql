create table if not exists "unitpay_ledger" (
  key      text        primary key,
  topic    text        not null,
  state    text        not null,
  version  integer     not null default 1,
  data     text        not null,
  due_at   timestamptz,
  state_at timestamptz not null default now()
);
create index if not exists "unitpay_ledger_due" on "unitpay_ledger" (topic, due_at) where due_at is not null;
create index if not exists "unitpay_ledger_state" on "unitpay_ledger" (topic, state, state_at);
