package dev.intrepid.engine.catalog;

import dev.intrepid.IntoCache;
import dev.intrepid.codegen.MemoSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.codegen.SubscriberSpec.RecordTemplate;
import dev.intrepid.exception.NotWiredException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds memos of two records that are stored at one place. The compiler refuses those that it sees
 * together; others may be compiled apart.
 */
public final class DistinctMemos {

  private final Map<String, Class<?>> records = new HashMap<>();

  private DistinctMemos() {}

  /**
   * Requires that what they store at one template is of one record; the names of variables do not
   * count.
   *
   * @throws NotWiredException if it is of two
   */
  public static void require(
      List<BoundHandlers.Unbound<?>> subscribers, List<BoundMemos<?>> methods) {
    DistinctMemos memos = new DistinctMemos();
    for (BoundHandlers.Unbound<?> subscriber : subscribers) {
      for (RecordTemplate one : subscriber.factory().records()) {
        if (isStored(one.template(), subscriber.spec().handlers())) {
          memos.add(one.record());
        }
      }
    }
    for (BoundMemos<?> bound : methods) {
      for (MemoSpec<?> memo : bound.factory().memos()) {
        if (memo.codec() instanceof IntoCache<?> record) {
          memos.add(record);
        }
      }
    }
  }

  private static boolean isStored(String template, List<HandlerSpec> handlers) {
    for (HandlerSpec handler : handlers) {
      if (handler.memos().contains(template)) {
        return true;
      }
    }
    return false;
  }

  private void add(IntoCache<?> record) {
    String place = Fold.nameless(record.template());
    Class<?> other = records.putIfAbsent(place, record.memoClass());
    if (other != null && !other.equals(record.memoClass())) {
      throw new NotWiredException(
          "The memos of "
              + other.getName()
              + " and of "
              + record.memoClass().getName()
              + " are both stored at "
              + record.template()
              + ", so that one would be read as the other: give one of them another template.");
    }
  }
}
