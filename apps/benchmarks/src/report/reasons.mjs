// Why a comparison misses its aim, by `row.comparison`; shown on the page while it does.
export const REASONS = {
  'size.client': {
    en: 'Four kilobytes are ofetch with what it imports, two valibot. One and a half came with what was promised since the aim was set: names of habit (`amount` is `sum`), frameworks’ errors freed of keys, the cause of a failed call, masking inside nested JSON, the pages of the error codes; and one is what finds a key in whichever way a text spells it (decisions/0019).',
    ru: 'Четыре килобайта — это ofetch с тем, что он импортирует, два — valibot. Полтора добавило то, что обещано после того, как цель была поставлена: привычные имена (`amount` — это `sum`), ошибки фреймворков без ключей, причина неудавшегося вызова, маскирование во вложенном JSON, страницы кодов ошибок; и ещё один — поиск ключа, как бы он ни был записан в тексте (decisions/0019).',
  },
  'size.webhook': {
    en: 'Four kilobytes are ipaddr.js, which everybody knows and which guards the IP addresses; the smallest other library would save two (decisions/0019). The rest over the aim are the check of the order and the watch on payments that recovery needs from the start; recovery itself is loaded only where a ledger is given and not counted.',
    ru: 'Четыре килобайта — это ipaddr.js, который все знают и который охраняет IP-адреса; самая маленькая замена сберегла бы два (decisions/0019). Остальное сверх цели — проверка заказа и наблюдение за платежами, которое нужно восстановлению с самого начала; само восстановление загружается только там, где дан журнал, и здесь не считается.',
  },
  'redis.bare': {
    en: 'Two scripts against one command: the payment is claimed before the handler and recorded after it, both fenced, so that a process whose claim ran out can’t overwrite another’s record; two such trips written by hand reached 0.83 in an earlier measurement. The rest is the processor: this row processes the whole webhook (signature, form of every field, address, order, deadlines), which a bare SET does not, and Node’s process is busy all the time while ten are in flight. Of its time about a third is node-redis with the socket and a fifth the garbage collector.',
    ru: 'Два скрипта против одной команды: платёж занимают до обработчика и записывают после него, оба раза с проверкой владельца, чтобы процесс, у которого захват истёк, не затёр чужую запись; два таких обращения, написанные вручную, давали в более раннем замере 0,83. Остальное — процессор: здесь обрабатывается весь вебхук (подпись, форма каждого поля, адрес, заказ, сроки), чего голый SET не делает, а процесс Node занят всё время, пока в работе десять запросов. Около трети его времени — node-redis с сокетом, пятая часть — сборщик мусора.',
  },
  'postgres.bare': {
    en: 'The store makes two round trips where the bare transaction makes three: BEGIN with the lock and the look, then the record with COMMIT. What it does in them is more: an advisory lock, a look for the record, the proof that the transaction is still the one that was opened, a row with the reply. The rest is the processor of this process, which handles the whole webhook beside.',
    ru: 'Хранилище обращается к базе дважды, голая транзакция — трижды: BEGIN вместе с блокировкой и поиском, затем запись вместе с COMMIT. Но делает за эти обращения больше: блокировка платежа, поиск записи, доказательство, что транзакция всё ещё та же, строка с ответом. Остальное — процессор этого процесса, который заодно обрабатывает весь вебхук.',
  },
};
