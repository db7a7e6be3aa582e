package dev.intrepid.testkit;

/**
 * What a repo promises beyond the contract's core. If it is declared, {@link RepoContract} tests
 * it.
 */
public enum RepoCapability {
  /** A commit over events, memos and markers is all or nothing. */
  ATOMIC,
  /** What was committed is there when the storage is opened again. */
  DURABLE,
  /** Several repos may be open on one storage at once, and see and wake each other. */
  SHARED,
  /** Its storage may be set back while it is open, as {@link RepoFixture#remembered} does. */
  RESTORED,
  /**
   * It is a {@link dev.intrepid.repo.LoadableRepo}: what another repo has can be stored in it as it
   * is.
   */
  LOADED,
  /**
   * It is a {@link dev.intrepid.repo.TransactionalRepo}: it publishes in transactions of its users,
   * on connections that {@link RepoFixture#connect} opens.
   */
  TRANSACTIONAL
}
