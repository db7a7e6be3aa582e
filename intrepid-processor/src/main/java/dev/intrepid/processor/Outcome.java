package dev.intrepid.processor;

import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a handler may publish and store, as far as its return type tells. */
record Outcome(SortedSet<String> events, SortedSet<String> memos) {

  static Outcome of(HandlerModel handler) {
    Outcome outcome = new Outcome(new TreeSet<>(), new TreeSet<>());
    outcome.add(handler.returned(), handler.cachedAt());
    return outcome;
  }

  private void add(Returned returned, @Nullable Template cachedAt) {
    if (returned instanceof Returned.Published published) {
      events.add(published.event().eventType());
    } else if (returned instanceof Returned.Stored stored) {
      memos.add(stored.memo().template().text());
    } else if (returned instanceof Returned.StoredOrDeleted stored) {
      memos.add(stored.memo().template().text());
    } else if (returned instanceof Returned.Value && cachedAt != null) {
      memos.add(cachedAt.text());
    } else if (returned instanceof Returned.Maybe maybe) {
      add(maybe.effect(), cachedAt);
    } else if (returned instanceof Returned.Many many) {
      add(many.effect(), cachedAt);
    } else if (returned instanceof Returned.OneOf oneOf) {
      oneOf.members().forEach(member -> add(member, cachedAt));
    }
  }
}
