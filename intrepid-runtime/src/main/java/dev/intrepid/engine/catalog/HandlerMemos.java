package dev.intrepid.engine.catalog;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.compute.UriTemplate;
import dev.intrepid.exception.NotEvictableException;
import java.util.ArrayList;
import java.util.List;

/**
 * The memos that handlers keep and no method computes. An evict is for what the next view computes
 * again, so it is refused for these. What a handler stores by {@code Effects} alone is not known
 * here. Immutable.
 */
public final class HandlerMemos {

  private final List<Kept> all;
  private final List<Kept> former;
  private final List<UriTemplate> computed;

  private HandlerMemos(List<Kept> all, List<Kept> former, List<UriTemplate> computed) {
    this.all = all;
    this.former = former;
    this.computed = computed;
  }

  /**
   * Those of a program.
   *
   * @param computed the templates of the memos that methods compute
   * @param former where memos lived before, and may still be
   */
  static HandlerMemos of(
      List<SubscriberSpec> subscribers, List<String> computed, FormerMemos former) {
    List<UriTemplate> routes = new ArrayList<>();
    for (String template : computed) {
      routes.add(UriTemplate.of(template));
    }
    List<Kept> all = new ArrayList<>();
    List<Kept> before = new ArrayList<>();
    for (SubscriberSpec subscriber : subscribers) {
      for (HandlerSpec handler : subscriber.handlers()) {
        for (String template : handler.memos()) {
          Kept kept = Kept.at(template, handler, subscriber);
          if (!kept.isAmong(routes)) {
            all.add(kept);
            for (String place : former.templatesBefore(template)) {
              before.add(Kept.at(place, handler, subscriber));
            }
          }
        }
      }
    }
    return new HandlerMemos(all, before, routes);
  }

  /**
   * Requires that a memo may be dropped.
   *
   * @throws NotEvictableException if a handler keeps it
   */
  public void requireEvictable(String uri) {
    for (UriTemplate route : computed) {
      if (route.variables(uri).isPresent()) {
        return;
      }
    }
    requireNoneAt(uri, all);
    requireNoneAt(uri, former);
  }

  private static void requireNoneAt(String uri, List<Kept> these) {
    for (Kept kept : these) {
      if (kept.template().variables(uri).isPresent()) {
        throw kept.refused(uri);
      }
    }
  }

  /**
   * Requires that all memos under a prefix may be dropped by hand.
   *
   * @param prefix ends with a slash
   * @throws NotEvictableException if a handler keeps memos there, stored or not yet, or has kept
   *     them there before they moved
   */
  public void requireAllEvictable(String prefix) {
    requireNoneUnder(prefix, all);
    requireNoneUnder(prefix, former);
  }

  /**
   * Requires that all memos under a prefix may be dropped whenever a message comes, by what the
   * compiler knows, too: where memos were before, nobody can say for ever that none is left.
   *
   * @param prefix ends with a slash
   * @throws NotEvictableException if a handler keeps memos there, stored or not yet
   */
  public void requireAllEvictableByMessages(String prefix) {
    requireNoneUnder(prefix, all);
  }

  private static void requireNoneUnder(String prefix, List<Kept> these) {
    for (Kept kept : these) {
      if (kept.template().mayBeUnder(prefix)) {
        throw kept.refused(prefix + "*");
      }
    }
  }

  private record Kept(UriTemplate template, String text, String handler, String subscriber) {

    static Kept at(String template, HandlerSpec handler, SubscriberSpec subscriber) {
      return new Kept(UriTemplate.of(template), template, handler.name(), subscriber.name());
    }

    boolean isAmong(List<UriTemplate> computed) {
      for (UriTemplate route : computed) {
        if (route.coversAll(template)) {
          return true;
        }
      }
      return false;
    }

    NotEvictableException refused(String what) {
      return new NotEvictableException(what, text, handler, subscriber);
    }
  }
}
