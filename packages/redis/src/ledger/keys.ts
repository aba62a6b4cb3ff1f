/**
 * @module
 * The Redis keys of a topic, all in one slot of a cluster.
 */

/** Where a topic's entries are, and the sorted sets they stand in. */
export interface TopicKeys {
  /** A hash: the entry by its key. */
  readonly entries: string;
  /** By the moment they are due. */
  readonly due: string;
  /** Those that are never due, by the moment they entered their state. */
  readonly never: string;
  /** Those in a state, by the moment they entered it. */
  in(state: string): string;
}

/**
 * Names the keys of a topic.
 *
 * @throws TypeError when the topic can't be a hash tag: Redis takes what stands between the first pair of braces.
 */
export function topicKeys(prefix: string, topic: string): TopicKeys {
  if (topic === '' || topic.startsWith('}')) {
    throw new TypeError(`redisLedger: a topic must not be empty or begin with "}", got ${JSON.stringify(topic)}`);
  }
  const tagged = `${prefix}:{${topic}}`;
  return {
    entries: `${tagged}:entries`,
    due: `${tagged}:due`,
    never: `${tagged}:never`,
    in: (state) => `${tagged}:in:${state}`,
  };
}
