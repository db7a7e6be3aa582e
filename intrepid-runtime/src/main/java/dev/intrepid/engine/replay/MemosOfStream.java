package dev.intrepid.engine.replay;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.BatchSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.compute.UriTemplate;
import dev.intrepid.control.RewindException;
import dev.intrepid.engine.catalog.SourceStreams;
import dev.intrepid.engine.state.OwnedMemos;
import dev.intrepid.engine.stored.StrayMemo;
import dev.intrepid.repo.CacheRepo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tells which memos of a subscriber follow from one stream alone. This is known of a memo whose URI
 * has all variables of the stream's URI, if nothing else is stored at such URIs: then its URI gives
 * the stream. As thread-safe as the repo.
 */
public final class MemosOfStream {

  private final SubscriberSpec spec;
  private final SourceStreams sourceStreams;
  private final OwnedMemos memos;
  private final CacheRepo repo;
  private final Set<Integer> batches;

  public MemosOfStream(
      SubscriberSpec spec, SourceStreams sourceStreams, OwnedMemos memos, CacheRepo repo) {
    this.spec = spec;
    this.sourceStreams = sourceStreams;
    this.memos = memos;
    this.repo = repo;
    this.batches = spec.batches().stream().map(BatchSpec::handler).collect(Collectors.toSet());
  }

  /**
   * The part that one stream has in a subscriber.
   *
   * @param handlers the handlers that may take its messages
   * @param memos the URIs and templates of URIs at which its memos are kept, and nothing else
   * @param stored the memos that are stored there now, or where they lived before
   */
  public record Part(
      List<HandlerSpec> handlers, List<String> memos, SortedMap<String, List<String>> stored) {}

  /**
   * The part that a stream has.
   *
   * @throws RewindException if the subscriber does not take its messages, or it is not known which
   *     memos follow from it
   */
  public Part of(String stream) {
    List<HandlerSpec> takers = takers(stream);
    SortedMap<String, UriTemplate> templates = new TreeMap<>();
    for (HandlerSpec handler : takers) {
      requireAlone(handler);
      for (String template : handler.memos()) {
        templates.put(template, source(handler, template));
      }
    }
    for (HandlerSpec handler : takers) {
      requireReads(handler, templates.keySet());
    }
    if (!templates.isEmpty()) {
      StrayMemo.in(repo, spec.name()).ifPresent(this::refuse);
    }
    SortedMap<String, List<String>> stored = new TreeMap<>();
    templates.forEach(
        (template, source) -> {
          Map<String, String> variables = source.variables(stream).orElseThrow();
          memos.requireOwn(template);
          String bound = UriTemplate.of(template).bound(variables);
          stored.put(bound, memos.find(repo, template, variables));
        });
    return new Part(takers, List.copyOf(stored.keySet()), stored);
  }

  private List<HandlerSpec> takers(String stream) {
    List<HandlerSpec> takers = new ArrayList<>();
    for (HandlerSpec handler : spec.handlers()) {
      if (sourceStreams.of(handler).stream().anyMatch(template -> isOf(stream, template))) {
        takers.add(handler);
      }
    }
    if (takers.isEmpty()) {
      throw new RewindException(
          spec.name()
              + " takes no messages of the stream "
              + stream
              + ": it takes those of "
              + String.join(", ", sourceStreams.all())
              + ".");
    }
    return takers;
  }

  private static boolean isOf(String stream, String template) {
    return UriTemplate.of(template).variables(stream).isPresent();
  }

  private void requireAlone(HandlerSpec handler) {
    if (handler.storesAny()) {
      throw refused(
          handler, " returns Effects, so it is not known which memos follow from one stream");
    }
    boolean isCalledAgain = handler.isFold() || handler.replays();
    if (isCalledAgain && batches.contains(spec.handlers().indexOf(handler))) {
      throw refused(
          handler,
          " takes a List, which may hold messages of several streams, so it cannot be called again"
              + " for those of one");
    }
  }

  /** The template of the streams that the memos of a template follow from. */
  private UriTemplate source(HandlerSpec handler, String template) {
    SortedSet<String> streams = new TreeSet<>();
    for (HandlerSpec other : spec.handlers()) {
      if (other.memos().contains(template)) {
        requireAlone(other);
        streams.addAll(sourceStreams.of(other));
      }
    }
    if (streams.size() > 1) {
      throw refused(
          handler,
          " stores the memos "
              + template
              + ", which follow from the streams "
              + String.join(" and ", streams)
              + ", so they are not of one stream alone");
    }
    UriTemplate source = UriTemplate.of(streams.first());
    Set<String> missing = source.names();
    missing.removeAll(UriTemplate.of(template).names());
    if (!missing.isEmpty()) {
      throw refused(
          handler,
          " stores the memos "
              + template
              + ", which do not say {"
              + String.join("}, {", missing)
              + "} of "
              + streams.first()
              + ", so several streams may count in one of them");
    }
    return source;
  }

  /**
   * Refuses a fold that reads memos of other streams, since it would see their values of now, not
   * of then.
   */
  private void requireReads(HandlerSpec handler, Set<String> known) {
    if (handler.isFold()) {
      handler.reads().stream()
          .filter(read -> memos.templates().contains(read) && !known.contains(read))
          .findFirst()
          .ifPresent(
              read -> {
                throw refused(
                    handler,
                    " reads the memos "
                        + read
                        + ", which "
                        + spec.name()
                        + " stores for messages of other streams, so it would see them as they are"
                        + " now and not as they were then");
              });
    }
  }

  private void refuse(StrayMemo stray) {
    throw new RewindException(
        stray.handler()
            + " has stored the memo "
            + stray.uri()
            + " for a message of the stream "
            + stray.stream()
            + ", so it is not known which memos of "
            + spec.name()
            + " follow from one stream: rewind it to the beginning, or rebuild it.");
  }

  private RewindException refused(HandlerSpec handler, String why) {
    return new RewindException(
        "The handler "
            + handler.name()
            + " of "
            + spec.name()
            + why
            + ": rewind "
            + spec.name()
            + " to the beginning, or rebuild it.");
  }
}
