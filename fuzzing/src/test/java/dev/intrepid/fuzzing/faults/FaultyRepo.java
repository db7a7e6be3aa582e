package dev.intrepid.fuzzing.faults;

import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoClosedException;
import dev.intrepid.repo.RepoFullException;
import dev.intrepid.repo.RepoUnavailableException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A repo as one process sees it: it is away for some calls, before or after it has done what was
 * asked, has no room for some commits, and fails for ever once the process is dead. The repo
 * beneath lives on. Thread-safe.
 */
final class FaultyRepo implements InvocationHandler {

  private static final Set<String> NEVER_FAIL =
      Set.of("address", "atomic", "limits", "toString", "hashCode", "equals");

  private final IntrepidRepo repo;
  private final Random random;
  private int away; // guarded by this
  private int full; // guarded by this
  private boolean isDead; // guarded by this

  FaultyRepo(IntrepidRepo repo, long seed) {
    this.repo = repo;
    this.random = new Random(seed);
  }

  /** The repo as the app is given it; closing it leaves the one beneath open. */
  IntrepidRepo seenByApp() {
    return (IntrepidRepo)
        Proxy.newProxyInstance(
            IntrepidRepo.class.getClassLoader(), new Class<?>[] {IntrepidRepo.class}, this);
  }

  /** The next calls fail. */
  synchronized void goAway(int calls) {
    away = calls;
  }

  /** The next commits find no room. */
  synchronized void fill(int commits) {
    full = commits;
  }

  synchronized void comeBack() {
    away = 0;
    full = 0;
  }

  /** The process is gone. */
  synchronized void die() {
    isDead = true;
  }

  /** How a call fails. */
  private enum Fault {
    NONE,
    BEFORE,
    AFTER,
    FULL
  }

  private synchronized Fault next(String call) {
    if (isDead) {
      throw new RepoClosedException("The process is dead (" + repo.address() + ").", null);
    }
    if (full > 0 && call.equals("commit")) {
      full--;
      return Fault.FULL;
    }
    if (away == 0) {
      return Fault.NONE;
    }
    away--;
    return random.nextInt(3) == 0 ? Fault.AFTER : Fault.BEFORE;
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (method.getName().equals("close")) {
      return null;
    }
    Fault fault = NEVER_FAIL.contains(method.getName()) ? Fault.NONE : next(method.getName());
    if (fault == Fault.FULL) {
      throw new RepoFullException("The repo has no room, and has stored nothing.", null);
    }
    if (fault == Fault.BEFORE) {
      throw new RepoUnavailableException("The repo is away, and has done nothing.", null);
    }
    try {
      Object answer = method.invoke(repo, arguments);
      if (fault == Fault.AFTER) {
        throw new RepoUnavailableException("The answer of the repo is lost.", null);
      }
      return answer;
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
