package dev.intrepid.engine.keeper;

import dev.intrepid.IntoEvent;
import dev.intrepid.engine.catalog.Fold;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.decode.MessageDecoders;
import dev.intrepid.engine.state.Markers;
import dev.intrepid.engine.state.MemoPlaces;
import dev.intrepid.engine.stored.HandledMemo;
import dev.intrepid.engine.stored.HandledSpan;
import dev.intrepid.engine.stored.KeptMemo;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * From where to where in the log the memos of a fold count each type of message, if the subscriber
 * goes on with them. Changes nothing. Immutable.
 */
final class FoldedSpans {

  private final RecordedKeeper recorded;
  private final List<MarkerRecord> standing;
  private final GeneratedCode generated;
  private final IntrepidRepo repo;
  private final UnrecordedKeepers supposed;

  /**
   * The spans of one subscriber.
   *
   * @param standing where it goes on: its own markers or, if it is new, those of the subscriber in
   *     whose place it begins; none if it begins by itself
   */
  FoldedSpans(
      RecordedKeeper recorded,
      List<MarkerRecord> standing,
      GeneratedCode generated,
      IntrepidRepo repo,
      UnrecordedKeepers supposed) {
    this.recorded = recorded;
    this.standing = standing;
    this.generated = generated;
    this.repo = repo;
    this.supposed = supposed;
  }

  /** What comes of going on with one's own memos. */
  sealed interface Continued {}

  /** They can be kept. */
  record Kept(KeptMemo memo) implements Continued {}

  /** They lack messages of a type, of which this is the first. */
  record Missed(String type, EventRecord first) implements Continued {}

  /** Trusts memos of an earlier release, which recorded no keepers, to have counted everything. */
  static KeptMemo unrecorded(Fold fold, GeneratedCode generated) {
    SortedMap<String, HandledSpan> spans = new TreeMap<>();
    for (String type : CountedTypes.of(fold, generated)) {
      spans.put(type, HandledSpan.after(0));
    }
    return KeeperChanges.kept(fold, generated, spans);
  }

  /**
   * Continues what another keeper has counted; a span it had ended already has a gap.
   *
   * @param markers those of the other keeper
   */
  KeptMemo gained(Fold fold, KeptMemo theirs, List<MarkerRecord> markers) {
    long furthest = Math.max(Markers.furthest(recorded.markers()), Markers.furthest(markers));
    SortedMap<String, HandledSpan> spans = new TreeMap<>();
    for (String type : CountedTypes.of(fold, generated)) {
      HandledSpan span = span(theirs, type);
      boolean isWhole = recorded.markers().isEmpty() && span != null && span.isOpen();
      spans.put(type, isWhole ? span : HandledSpan.after(furthest));
    }
    return KeeperChanges.kept(fold, generated, spans);
  }

  /**
   * Continues what the subscriber itself has counted.
   *
   * @param mine what it has counted of these memos; null if nothing is recorded
   * @param isAdopted whether messages it has missed are left out, on purpose
   */
  Continued continued(Fold fold, @Nullable KeptMemo mine, boolean isAdopted) {
    SortedMap<String, HandledSpan> spans = new TreeMap<>();
    boolean isWhole = isWhole(fold);
    for (String type : CountedTypes.of(fold, generated)) {
      HandledSpan span = mine == null ? null : span(mine, type);
      EventRecord missed = isWhole ? null : missed(type, fold, span, mine);
      if (missed == null) {
        spans.put(
            type, span == null ? HandledSpan.after(recorded.beginning(repo)) : span.reopened());
      } else if (isAdopted) {
        spans.put(type, HandledSpan.after(Markers.furthest(standing)));
      } else {
        return new Missed(type, missed);
      }
    }
    return new Kept(KeeperChanges.kept(fold, generated, spans));
  }

  /** Whether no message can be missing in its memos that the repo does not record as counted. */
  boolean isWhole(Fold fold) {
    return standing.isEmpty() || isTrusted(fold);
  }

  /**
   * Whether the memos come from an earlier release that has counted all messages: it recorded no
   * keepers, so their existence is taken as proof. What a release that records them has left was
   * not folded, but stored by a handler that does not count, or by a method.
   */
  private boolean isTrusted(Fold fold) {
    return !recorded.own().isStored()
        && supposed.mayHave(recorded.standing())
        && MemoPlaces.any(repo, generated.formerMemos(), fold.template());
  }

  /** What was counted in memos of messages that a program does not know, by their types. */
  static SortedMap<String, HandledSpan> unknown(KeptMemo kept, GeneratedCode generated) {
    SortedMap<String, HandledSpan> unknown = new TreeMap<>(kept.messages());
    unknown.keySet().removeAll(generated.typeNames());
    return unknown;
  }

  private @Nullable HandledSpan span(KeptMemo kept, String type) {
    HandledSpan span = kept.messages().get(type);
    if (span != null) {
      return span;
    }
    for (String former : generated.formerNames(type)) {
      HandledSpan before = kept.messages().get(former);
      if (before != null) {
        return before;
      }
    }
    return null;
  }

  private @Nullable EventRecord missed(
      String type, Fold fold, @Nullable HandledSpan span, @Nullable KeptMemo mine) {
    if (mine != null && span != null && span.isOpen()) {
      return ofNewName(type, fold, span, mine);
    }
    IntoEvent<?> into = fold.messages().get(type);
    return into == null ? upcast(type, fold, span, mine) : missed(into, span, mine);
  }

  /** The first message that it has passed over, and of which an upcast makes what it counts. */
  private @Nullable EventRecord upcast(
      String type, Fold fold, @Nullable HandledSpan span, @Nullable KeptMemo mine) {
    Set<String> names = new TreeSet<>(generated.formerNames(type));
    names.add(type);
    MessageDecoders decoders = CountedTypes.decoders(fold, generated);
    return new MissedMessages(
            repo,
            recorded.topic(),
            record ->
                names.contains(record.type())
                    && decoders.of(record) != null
                    && !isCounted(record, mine),
            standing)
        .first(span == null ? recorded.beginning(repo) : span.through());
  }

  /** The first message that it has passed over without counting it. */
  private @Nullable EventRecord missed(
      IntoEvent<?> into, @Nullable HandledSpan span, @Nullable KeptMemo mine) {
    MessageDecoders decoders = new MessageDecoders(List.of(into), generated, JsonFormat.standard());
    long from = span == null ? recorded.beginning(repo) : span.through();
    return new MissedMessages(
            repo,
            recorded.topic(),
            record -> decoders.of(record) != null && !isCounted(record, mine),
            standing)
        .first(from);
  }

  /**
   * The first message that is stored under a name which the program that has counted the others did
   * not handle, or handled as another message, and so has passed over: the message, or the one of
   * which an upcast makes it, was renamed meanwhile, or has the name of another one among its
   * former ones.
   */
  private @Nullable EventRecord ofNewName(String type, Fold fold, HandledSpan span, KeptMemo mine) {
    Set<String> names = new TreeSet<>(generated.formerNames(type));
    names.add(type);
    names.removeAll(mine.open());
    HandledMemo handled = names.isEmpty() ? HandledMemo.none("") : recorded.handled(repo);
    if (!handled.isStored()) {
      return null;
    }
    CountedNames counted = new CountedNames(recorded.own(), mine, handled);
    names.removeIf(counted::has);
    if (names.isEmpty()) {
      return null;
    }
    MessageDecoders decoders = CountedTypes.decoders(fold, generated);
    return new MissedMessages(
            repo,
            recorded.topic(),
            record ->
                names.contains(record.type())
                    && decoders.of(record) != null
                    && !counted.has(record),
            standing)
        .first(span.after());
  }

  /** Whether it was counted as the message that it is stored as, before an upcast. */
  private boolean isCounted(EventRecord record, @Nullable KeptMemo mine) {
    if (mine == null) {
      return false;
    }
    for (Map.Entry<String, HandledSpan> counted : mine.messages().entrySet()) {
      String type = counted.getKey();
      boolean isOfType =
          record.type().equals(type) || generated.formerNames(type).contains(record.type());
      if (isOfType && counted.getValue().has(record.sequence())) {
        return true;
      }
    }
    return false;
  }
}
