package dev.intrepid.testkit;

import dev.intrepid.Cache;
import dev.intrepid.repo.ChangedMemos;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.IntrepidRepo;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does nothing and says that all is well. */
final class NothingRepo {

  private static final EventLog NOTHING = EventLog.of(List.of());

  /** The answer of a method by its type, so that a new method of the contract needs none here. */
  private static final Map<Class<?>, Object> ANSWERS =
      Map.of(
          EventLog.class, NOTHING,
          Optional.class, Optional.empty(),
          Cache.class, Cache.notFound(),
          List.class, List.of(),
          Map.class, Map.of(),
          long.class, 0L,
          String.class, "nothing:");

  private NothingRepo() {}

  static IntrepidRepo open() {
    return (IntrepidRepo)
        Proxy.newProxyInstance(
            NothingRepo.class.getClassLoader(),
            new Class<?>[] {IntrepidRepo.class},
            (repo, method, arguments) -> answer(repo, method, arguments));
  }

  private static @Nullable Object answer(Object repo, Method method, Object[] arguments)
      throws Throwable {
    if (method.isDefault()) {
      return InvocationHandler.invokeDefault(repo, method, arguments);
    }
    return switch (method.getName()) {
      case "commit" -> stored((Commit) arguments[0]);
      case "changedMemosSince" -> ChangedMemos.since((long) arguments[0], List.of());
      case "atomic" -> true;
      case "awaitPast" -> false;
      default -> ANSWERS.get(method.getReturnType());
    };
  }

  private static Committed stored(Commit commit) {
    return new Committed(NOTHING, commit.memos().stream().map(change -> 0L).toList());
  }
}
