package dev.intrepid.repo.adapter;

import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;

/**
 * A repo that remembers for a while what it has stored itself, so that readers in its process need
 * not ask its storage for that. Thread-safe.
 */
public interface OwnEvents {

  /**
   * The entries of a topic and shard after a sequence, as far as the repo has stored all that
   * follows that sequence itself. Others may have stored more after these.
   *
   * @return complete through its {@link EventLog#through}; empty if the storage is to be asked
   */
  EventLog ownEntriesSince(SubscriptionTopic topic, Shard shard, long sequence, int limit);
}
