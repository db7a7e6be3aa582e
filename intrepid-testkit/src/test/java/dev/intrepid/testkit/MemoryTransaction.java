package dev.intrepid.testkit;

import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.PendingEvents;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user's connection to a {@link StoredInMemory}, as far as publishing in a transaction needs one.
 * What it publishes goes to a draft, a copy of the storage, until it is committed. For one thread.
 */
final class MemoryTransaction implements InvocationHandler {

  /** The storage it belongs to. */
  interface Storage {

    /** Lets no other write, and copies what is stored. */
    IntrepidRepo begin();

    /** Stores these, and lets others write. */
    void end(List<PendingEvents> published);
  }

  private final Storage storage;
  private final List<PendingEvents> published = new ArrayList<>();
  private boolean commitsByItself = true;
  private boolean isClosed;
  private @Nullable IntrepidRepo draft;

  private MemoryTransaction(Storage storage) {
    this.storage = storage;
  }

  static Connection on(Storage storage) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new MemoryTransaction(storage));
  }

  static MemoryTransaction of(Connection connection) {
    return (MemoryTransaction) Proxy.getInvocationHandler(connection);
  }

  EventLog publish(PendingEvents events) {
    IntrepidRepo found = draft;
    if (found == null) {
      found = storage.begin();
      draft = found;
    }
    EventLog records = found.publish(events);
    published.add(events);
    return records;
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
    switch (method.getName()) {
      case "getAutoCommit" -> {
        return commitsByItself;
      }
      case "isClosed" -> {
        return isClosed;
      }
      case "setAutoCommit" -> commitsByItself = arguments != null && (boolean) arguments[0];
      case "commit" -> end(List.copyOf(published));
      case "rollback" -> end(List.of());
      case "close" -> {
        isClosed = true;
        end(List.of());
      }
      default -> throw new UnsupportedOperationException(method.getName());
    }
    return null;
  }

  private void end(List<PendingEvents> kept) {
    published.clear();
    if (draft != null) {
      draft = null;
      storage.end(kept);
    }
  }
}
