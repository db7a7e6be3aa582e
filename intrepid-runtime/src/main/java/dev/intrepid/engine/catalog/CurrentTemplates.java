package dev.intrepid.engine.catalog;

import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.MemoSpec;
import dev.intrepid.codegen.MemosFactory;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.codegen.SubscriberSpec.RecordTemplate;
import dev.intrepid.exception.NotWiredException;
import java.util.List;

/**
 * Finds code that was generated when a {@code @Cached} record had another template, and so reads
 * its memos where nobody stores them. No compiler sees that: the record may be in a library that
 * was replaced, or have been compiled alone.
 */
public final class CurrentTemplates {

  private CurrentTemplates() {}

  /**
   * Requires that each {@code @Cached} record they read or store has the template of then.
   *
   * @throws NotWiredException if one has another, or is none any more
   */
  public static void require(
      List<BoundHandlers.Unbound<?>> subscribers, List<BoundMemos<?>> methods) {
    try {
      for (BoundHandlers.Unbound<?> subscriber : subscribers) {
        require(subscriber.factory(), subscriber.spec());
      }
      for (BoundMemos<?> bound : methods) {
        require(bound.factory());
      }
    } catch (NoClassDefFoundError e) {
      throw NotWiredException.ofPart(e);
    }
  }

  private static void require(HandlersFactory<?> factory, SubscriberSpec spec) {
    for (RecordTemplate then : factory.records()) {
      if (!then.isCurrent()) {
        throw refused(then, user(then.template(), spec), factory.handlerClass());
      }
    }
  }

  private static void require(MemosFactory<?> factory) {
    for (RecordTemplate then : factory.records()) {
      if (!then.isCurrent()) {
        throw refused(then, user(then.template(), factory.memos()), factory.handlerClass());
      }
    }
  }

  /** The first handler that reads or stores memos of a template. */
  private static String user(String template, SubscriberSpec spec) {
    for (HandlerSpec handler : spec.handlers()) {
      if (handler.memos().contains(template) || handler.reads().contains(template)) {
        return HandlerLabel.of(handler, spec);
      }
    }
    return "The subscriber " + spec.name();
  }

  /** The first method that computes or is given memos of a template. */
  private static String user(String template, List<MemoSpec<?>> memos) {
    for (MemoSpec<?> memo : memos) {
      if (memo.template().equals(template) || memo.inputs().contains(template)) {
        return "The method " + memo.name();
      }
    }
    return "A method";
  }

  private static NotWiredException refused(RecordTemplate then, String user, Class<?> type) {
    Class<?> record = then.record().memoClass();
    return NotWiredException.ofTemplate(
        user, type, then.template(), record, then.record().template());
  }
}
