// The words of the report, in both languages.
export const WORDS = {
  en: {
    title: 'Benchmarks',
    other: '[По-русски](./benchmarks.ru.md)',
    lead: `Every figure is a ratio to something else measured in the same run, the two taking turns; absolute times belong to one machine. "Measured" is the median
of the rounds with its 95 % confidence interval, by the measure the aim is about (processor time unless it says clock); the other measure stands beside it. A ratio is our speed
beside the other's, 1 being equal; where it says "times", sizes and memory, less is better. **met** and **missed** are said where the whole interval lies on one
side of the aim, **undecided** where it touches it.`,
    columns: ['what', 'beside', 'measured', 'processor', 'clock', 'aim', 'verdict', 'the run before', 'commit 78bc7ac'],
    verdicts: { met: 'met', missed: '**missed**', undecided: 'undecided', 'no aim': '—', absent: 'not there yet' },
    byClock: 'clock',
    taken: (date) => `Measured on ${date}`,
    machine: ({ processor, cores, memory, system, node, load }) =>
      `${processor}, ${cores} cores, ${memory}, ${system}, Node ${node}; load before the run ${load}.`,
    versions: 'Compared with',
    runBefore: (at, { same, others }) =>
      `The run before this one was at ${at} UTC. Where both decide, ${same} verdicts are the same, ${others.length} differ${
        others.length === 0
          ? ''
          : `: ${others.map(({ name, before, now }) => `${name} (${before}, now ${now})`).join('; ')}`
      }.`,
    missedTitle: 'What misses its aim, and why',
    unexplained: 'Not looked into yet.',
    profile: 'Where the time goes below our code (self time, by a processor profile):',
    costs: 'Absolute times',
    costsLead:
      'Medians in microseconds of processor time and clock for one operation, if you want to look closer. They belong to the machine above.',
    costColumns: ['row', 'side', 'processor', 'clock'],
    how: 'How to run it',
    howText:
      '`pnpm bench` measures everything and writes this page; `pnpm bench --only servers` one row without writing; `pnpm bench --guard` is what CI runs: wide bounds, two minutes.',
  },
  ru: {
    title: 'Замеры',
    other: '[In English](./benchmarks.md)',
    lead: `Каждое число — отношение к чему-то другому, измеренному в том же запуске по очереди; абсолютные времена зависят от машины. «Измерено» — медиана раундов
с 95-процентным доверительным интервалом, по той мере, о которой цель (процессорное время, если не сказано «часы»); другая мера рядом. Отношение — наша скорость к чужой, 1 — поровну;
где стоит «раз», у размеров и памяти меньше — лучше. **достигнута** и **не достигнута** пишется, когда весь интервал лежит по одну сторону цели, **не решено** — когда он её задевает.`,
    columns: [
      'что',
      'рядом с чем',
      'измерено',
      'процессор',
      'часы',
      'цель',
      'вывод',
      'предыдущий запуск',
      'коммит 78bc7ac',
    ],
    verdicts: {
      met: 'достигнута',
      missed: '**не достигнута**',
      undecided: 'не решено',
      'no aim': '—',
      absent: 'ещё нет',
    },
    byClock: 'часы',
    taken: (date) => `Измерено ${date}`,
    machine: ({ processor, cores, memory, system, node, load }) =>
      `${processor}, ядер: ${cores}, ${memory}, ${system}, Node ${node}; нагрузка перед запуском ${load}.`,
    versions: 'Сравнивали с',
    runBefore: (at, { same, others }) =>
      `Предыдущий запуск был ${at} UTC. Там, где решено в обоих, одинаковых выводов ${same}, разных ${others.length}${
        others.length === 0 ? '' : ` (${others.map(({ name }) => name).join('; ')})`
      }.`,
    missedTitle: 'Что не достигает цели и почему',
    unexplained: 'Ещё не разобрано.',
    profile: 'Куда уходит время внутри нашего кода (собственное время функций, по профилю процессора):',
    costs: 'Абсолютные времена',
    costsLead:
      'Медианы процессорного времени и часов на одну операцию, в микросекундах. Относятся к машине, названной выше.',
    costColumns: ['строка', 'сторона', 'процессор', 'часы'],
    how: 'Как запустить',
    howText:
      '`pnpm bench` измеряет всё и записывает эту страницу; `pnpm bench --only servers` — одну строку без записи; `pnpm bench --guard` запускает CI: широкие границы, две минуты.',
  },
};

const UNITS_RU = { times: 'раз', MB: 'МБ', kB: 'кБ', ms: 'мс' };
export const unitIn = (language, unit) => (language === 'ru' ? (UNITS_RU[unit] ?? unit) : unit);

/** What was compared, in words: the part of the row it belongs to, and its own. */
export const nameOf = (row, { of }, language) => (of ? `${row.title[language]}: ${of[language]}` : row.title[language]);
