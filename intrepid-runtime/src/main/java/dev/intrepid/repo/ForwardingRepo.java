package dev.intrepid.repo;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.function.Function;

/**
 * A repo that passes every call on to another. What wraps a repo extends it and overrides what it
 * wants otherwise, and need not know the methods that a later release adds; whatever stores
 * something comes through {@link #commit}. As thread-safe as the other.
 */
public class ForwardingRepo extends DividedRepo {

  private final IntrepidRepo repo;

  /** Passes on to that repo. */
  protected ForwardingRepo(IntrepidRepo repo) {
    this.repo = requireNonNull(repo);
  }

  /** The repo that does the work; asked before every call that is passed on. */
  protected IntrepidRepo repo() {
    return repo;
  }

  /**
   * Passes a call on: every commit and every question but {@link #awaitPast}. What treats all of
   * them alike overrides this.
   */
  protected <T> T passOn(Function<? super IntrepidRepo, T> call) {
    return call.apply(repo());
  }

  @Override
  final <T> T askEvents(Function<? super EventRepo, T> question) {
    return passOn(question);
  }

  @Override
  final <T> T askMemos(Function<? super CacheRepo, T> question) {
    return passOn(question);
  }

  @Override
  public Committed commit(Commit commit) {
    return passOn(to -> to.commit(commit));
  }

  @Override
  public boolean awaitPast(SubscriptionTopic topic, long sequence, Duration timeout)
      throws InterruptedException {
    return repo().awaitPast(topic, sequence, timeout);
  }

  @Override
  public boolean atomic() {
    return repo.atomic();
  }

  @Override
  public String address() {
    return repo.address();
  }

  @Override
  public void close() {
    repo.close();
  }
}
