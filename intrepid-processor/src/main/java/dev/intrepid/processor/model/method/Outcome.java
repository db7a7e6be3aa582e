package dev.intrepid.processor.model.method;

import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.uri.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a handler may publish and store, as far as its return type tells. */
public record Outcome(List<EventModel> published, List<MemoPlace> stored) {

  public Outcome {
    published =
        published.stream()
            .distinct()
            .sorted(Comparator.comparing(EventModel::eventType).thenComparing(EventModel::version))
            .toList();
    stored = stored.stream().distinct().sorted(Comparator.comparing(MemoPlace::template)).toList();
  }

  public static Outcome of(HandlerModel handler) {
    List<EventModel> published = new ArrayList<>();
    List<MemoPlace> stored = new ArrayList<>();
    add(handler.returned(), handler.cachedAt(), published, stored);
    return new Outcome(published, stored);
  }

  /** The types of what is published. */
  public SortedSet<String> events() {
    return published.stream()
        .map(EventModel::eventType)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The templates of what is stored. */
  public SortedSet<String> memos() {
    return stored.stream().map(MemoPlace::template).collect(Collectors.toCollection(TreeSet::new));
  }

  private static void add(
      Returned returned,
      @Nullable Template cachedAt,
      List<EventModel> published,
      List<MemoPlace> stored) {
    if (returned instanceof Returned.Published one) {
      published.add(one.event());
    } else if (returned instanceof Returned.Stored one) {
      stored.add(MemoPlace.of(one.memo()));
    } else if (returned instanceof Returned.StoredOrDeleted one) {
      stored.add(MemoPlace.of(one.memo()));
    } else if (returned instanceof Returned.Value value && cachedAt != null) {
      stored.add(MemoPlace.of(cachedAt, value.json()));
    } else if (returned instanceof Returned.Maybe maybe) {
      add(maybe.effect(), cachedAt, published, stored);
    } else if (returned instanceof Returned.Many many) {
      add(many.effect(), cachedAt, published, stored);
    } else if (returned instanceof Returned.OneOf oneOf) {
      oneOf.members().forEach(member -> add(member, cachedAt, published, stored));
    }
  }
}
