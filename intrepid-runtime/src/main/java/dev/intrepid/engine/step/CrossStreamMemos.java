package dev.intrepid.engine.step;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.BatchSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.compute.UriTemplate;
import dev.intrepid.engine.catalog.SourceStreams;
import dev.intrepid.engine.stored.StrayMemo;
import dev.intrepid.repo.CacheRepo;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.MemoChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether the memos of a subscriber are stored for messages of the streams that their URIs
 * give. A returned memo carries its own URI, so this is known only when it is stored. The first
 * memo of another stream is recorded in the same commit; after it there is nothing more to check.
 * For one thread.
 */
public final class CrossStreamMemos {

  private final SubscriberSpec spec;
  private final List<Home> homes = new ArrayList<>();
  private final Set<Integer> batches = new HashSet<>();
  private boolean isKnown;
  private @Nullable StrayMemo found;

  /** Where memos are kept, and the streams of the messages that are handled for them. */
  private record Home(UriTemplate memos, List<UriTemplate> streams) {

    boolean isStray(String uri, String stream) {
      Optional<Map<String, String>> variables = memos.variables(uri);
      if (variables.isEmpty()) {
        return false;
      }
      for (UriTemplate home : streams) {
        if (home.uri(variables.get()).equals(stream)) {
          return false;
        }
      }
      return true;
    }
  }

  public CrossStreamMemos(SubscriberSpec spec, SourceStreams sourceStreams) {
    this.spec = spec;
    SortedSet<String> templates = new TreeSet<>();
    for (HandlerSpec handler : spec.handlers()) {
      templates.addAll(handler.memos());
    }
    for (BatchSpec batch : spec.batches()) {
      batches.add(batch.handler());
    }
    for (String template : templates) {
      UriTemplate memos = UriTemplate.of(template);
      List<UriTemplate> streams = streams(memos, template, sourceStreams);
      if (!streams.isEmpty()) {
        homes.add(new Home(memos, streams));
      }
    }
  }

  /** The streams of the messages for which a template is stored, if its URIs give them. */
  private List<UriTemplate> streams(
      UriTemplate memos, String template, SourceStreams sourceStreams) {
    SortedSet<String> streams = new TreeSet<>();
    for (int i = 0; i < spec.handlers().size(); i++) {
      HandlerSpec handler = spec.handlers().get(i);
      if (handler.memos().contains(template) && !batches.contains(i)) {
        streams.addAll(sourceStreams.of(handler));
      }
    }
    List<UriTemplate> given = new ArrayList<>();
    for (String one : streams) {
      UriTemplate stream = UriTemplate.of(one);
      if (memos.names().containsAll(stream.names())) {
        given.add(stream);
      }
    }
    return given;
  }

  /** Reads whether one is recorded. */
  public void read(CacheRepo repo) {
    isKnown = !homes.isEmpty() && StrayMemo.in(repo, spec.name()).isPresent();
  }

  /** Begins a page. */
  void clear() {
    found = null;
  }

  /**
   * Checks a memo that a handler changes for a message, unless it was found to be at home in that
   * stream before. A batch handler changes memos for messages of several streams, so its memos
   * belong to no single one.
   *
   * @param savepoint where it is noted that one was found
   */
  void look(int handler, EventRecord message, MemoCell memo, Savepoint savepoint) {
    String stream = message.stream();
    if (isKnown || found != null || memo.isAtHomeIn(stream) || batches.contains(handler)) {
      return;
    }
    if (isStray(memo.uri(), stream)) {
      String name = spec.handlers().get(handler).name();
      savepoint.beforeChange(this::clear);
      found = new StrayMemo(spec.name(), name, memo.uri(), stream);
    } else {
      memo.foundAtHomeIn(stream);
    }
  }

  private boolean isStray(String uri, String stream) {
    for (Home home : homes) {
      if (home.isStray(uri, stream)) {
        return true;
      }
    }
    return false;
  }

  /** The change that records the memo found; none if none was. */
  public List<MemoChange> changes() {
    return found == null ? List.of() : List.of(found.set());
  }

  /** The memo found has been recorded. */
  public void noted() {
    isKnown |= found != null;
  }
}
