package dev.intrepid.engine.catalog;

import dev.intrepid.codegen.LibraryRecords;
import dev.intrepid.codegen.LibraryRecords.LibraryRecord;
import dev.intrepid.exception.NotWiredException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds code that was generated when a record of a library had other components. Such code would
 * leave out one that the record has got since, and give the values of two that have changed places
 * to each other. No compiler sees that: the library was replaced.
 */
public final class CurrentRecords {

  private CurrentRecords() {}

  /**
   * Requires that what reads and writes messages and memos, and these factories, know the records
   * inside as they are.
   *
   * @throws NotWiredException if one does not
   */
  public static void require(
      GeneratedCode generated,
      List<BoundHandlers.Unbound<?>> subscribers,
      List<BoundMemos<?>> methods) {
    try {
      generated.requireCurrentRecords();
      for (BoundHandlers.Unbound<?> subscriber : subscribers) {
        require(subscriber.factory(), subscriber.factory().handlerClass());
      }
      for (BoundMemos<?> bound : methods) {
        require(bound.factory(), bound.factory().handlerClass());
      }
    } catch (NoClassDefFoundError e) {
      throw NotWiredException.ofPart(e);
    }
  }

  /**
   * Requires it of one.
   *
   * @param user the class to compile again
   */
  static void require(Object adapter, Class<?> user) {
    if (adapter instanceof LibraryRecords with) {
      for (LibraryRecord then : with.libraryRecords()) {
        List<String> now = components(then.type());
        if (!now.equals(then.components())) {
          throw NotWiredException.ofRecord(user, then.type(), then.components(), now);
        }
      }
    }
  }

  /** Empty for what is no record any more. */
  private static List<String> components(Class<?> type) {
    List<String> names = new ArrayList<>();
    RecordComponent[] components = type.getRecordComponents();
    if (components != null) {
      for (RecordComponent component : components) {
        names.add(component.getName());
      }
    }
    return names;
  }
}
