package dev.intrepid.engine.catalog;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.compute.TemplateIndex;
import dev.intrepid.compute.UriTemplate;
import dev.intrepid.exception.NotEvictableException;
import java.util.List;

/**
 * The memos that handlers keep and no method computes. An evict is for what the next view computes
 * again, so it is refused for these, and for those of the engine. What a handler stores by {@code
 * Effects} alone is not known here. Immutable.
 */
public final class HandlerMemos {

  /** The beginning of the URIs of the engine, which no template has. */
  private static final String OF_ENGINE = "@";

  private final TemplateIndex<Kept> all = new TemplateIndex<>();
  private final TemplateIndex<Kept> former = new TemplateIndex<>();
  private final MemosByUri memos;

  private HandlerMemos(MemosByUri memos) {
    this.memos = memos;
  }

  /**
   * Those of a program.
   *
   * @param memos which of them methods compute
   * @param moved where memos lived before, and may still be
   */
  static HandlerMemos of(List<SubscriberSpec> subscribers, MemosByUri memos, FormerMemos moved) {
    HandlerMemos handlerMemos = new HandlerMemos(memos);
    List<UriTemplate> computed = memos.computed();
    for (SubscriberSpec subscriber : subscribers) {
      for (HandlerSpec handler : subscriber.handlers()) {
        for (String template : handler.memos()) {
          Kept kept = Kept.at(template, handler, subscriber);
          if (!kept.isAmong(computed)) {
            handlerMemos.add(kept, moved);
          }
        }
      }
    }
    return handlerMemos;
  }

  private void add(Kept kept, FormerMemos moved) {
    all.add(kept.text(), kept);
    for (String place : moved.templatesBefore(kept.text())) {
      former.add(place, kept.before(place));
    }
  }

  /**
   * Requires that a memo may be dropped.
   *
   * @throws NotEvictableException if a handler keeps it, or the engine does
   */
  public void requireEvictable(String uri) {
    requireNotOfEngine(uri, "");
    if (memos.method(uri).isEmpty()) {
      requireNoneAt(uri, all);
      requireNoneAt(uri, former);
    }
  }

  private static void requireNotOfEngine(String uri, String rest) {
    if (uri.startsWith(OF_ENGINE)) {
      throw NotEvictableException.ofEngine(uri + rest);
    }
  }

  private static void requireNoneAt(String uri, TemplateIndex<Kept> these) {
    for (Kept kept : these.candidates(uri)) {
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
    requireNotOfEngine(prefix, "*");
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
    requireNotOfEngine(prefix, "*");
    requireNoneUnder(prefix, all);
  }

  private static void requireNoneUnder(String prefix, TemplateIndex<Kept> these) {
    for (Kept kept : these.all()) {
      if (kept.template().mayBeUnder(prefix)) {
        throw kept.refused(prefix + "*");
      }
    }
  }

  private record Kept(UriTemplate template, String text, String handler, String subscriber) {

    static Kept at(String template, HandlerSpec handler, SubscriberSpec subscriber) {
      return new Kept(UriTemplate.of(template), template, handler.name(), subscriber.name());
    }

    /** The same where it was before. */
    Kept before(String place) {
      return new Kept(UriTemplate.of(place), place, handler, subscriber);
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
