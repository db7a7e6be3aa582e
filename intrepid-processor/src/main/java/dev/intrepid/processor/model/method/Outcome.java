package dev.intrepid.processor.model.method;

import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.uri.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a handler may publish and store, as far as its return type tells. */
public record Outcome(List<EventModel> published, List<MemoPlace> stored) {

  public Outcome {
    published = EventModel.eachOnce(published);
    stored = eachOnce(stored);
  }

  public static Outcome of(HandlerModel handler) {
    List<EventModel> published = new ArrayList<>();
    List<MemoPlace> stored = new ArrayList<>();
    add(handler.returned(), handler.cachedAt(), published, stored);
    return new Outcome(published, stored);
  }

  /** The types of what is published. */
  public SortedSet<String> events() {
    SortedSet<String> types = new TreeSet<>();
    for (EventModel event : published) {
      types.add(event.eventType());
    }
    return types;
  }

  /** The templates of what is stored. */
  public SortedSet<String> memos() {
    SortedSet<String> templates = new TreeSet<>();
    for (MemoPlace place : stored) {
      templates.add(place.template());
    }
    return templates;
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
      for (Returned member : oneOf.members()) {
        add(member, cachedAt, published, stored);
      }
    }
  }

  private static List<MemoPlace> eachOnce(List<MemoPlace> places) {
    if (places.size() < 2) {
      return List.copyOf(places);
    }
    List<MemoPlace> each = new ArrayList<>(new LinkedHashSet<>(places));
    each.sort(Comparator.comparing(MemoPlace::template));
    return List.copyOf(each);
  }
}
