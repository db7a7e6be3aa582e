package dev.intrepid.processor;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Cache;
import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.MemoUri;
import dev.intrepid.codegen.Registry;
import dev.intrepid.processor.random.RandomProgram;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Runs a random program that was compiled, and compares what it does with what it should do. */
final class RandomRun {

  private static final Duration ONLY_A_HANG_REACHES = Duration.ofMinutes(1);

  private final RandomProgram program;
  private final ClassLoader loader;

  RandomRun(RandomProgram program, ClassLoader loader) {
    this.program = program;
    this.loader = loader;
  }

  void run(String services) throws Exception {
    IntrepidBuilder builder = Intrepid.builder().repo("memory:").state(new AtomicLong());
    builder.state(Supplier.class, List::of).state(Runnable[].class, new Runnable[0]);
    Set<Class<?>> classes = new LinkedHashSet<>();
    for (String name : services.lines().toList()) {
      Registry registry = (Registry) make(loader.loadClass(name));
      builder.registry(registry);
      registry.handlers().forEach(factory -> classes.add(factory.handlerClass()));
      registry.memoMethods().forEach(factory -> classes.add(factory.handlerClass()));
    }
    for (Class<?> type : classes) {
      builder.handlers(make(type));
    }
    List<Object> messages = new ArrayList<>();
    for (String maker : program.messages()) {
      messages.add(call(maker));
    }
    try (Intrepid app = builder.start()) {
      messages.forEach(app::publish);
      app.awaitCaughtUp(ONLY_A_HANG_REACHES);
      assertThat(told("h")).as("%s", app.status()).isEqualTo(expected(messages));
      for (String user : program.users()) {
        view(app, loader.loadClass(user));
      }
    }
    assertThat(new TreeSet<>(told("c"))).isEqualTo(new TreeSet<>(program.computed()));
  }

  private List<String> expected(List<Object> messages) {
    return program.calls().stream()
        .map(call -> call.handler() + " " + messages.get(call.message()))
        .sorted()
        .toList();
  }

  /** What begins so of all that was told, in the order of the alphabet. */
  private List<String> told(String prefix) throws ReflectiveOperationException {
    Field all = loader.loadClass("told.Told").getField("ALL");
    return ((List<?>) all.get(null))
        .stream().map(String::valueOf).filter(text -> text.startsWith(prefix)).sorted().toList();
  }

  /** The memos of records may be there or not; each that is computed is found. */
  private static void view(Intrepid app, Class<?> user) throws ReflectiveOperationException {
    Map<Boolean, List<Method>> methods =
        Arrays.stream(user.getMethods())
            .filter(method -> method.getDeclaringClass() == user)
            .collect(groupingBy(method -> method.getName().startsWith("c")));
    for (Method method : methods.getOrDefault(true, List.of())) {
      assertThat(app.view((MemoUri<?>) method.invoke(null))).isInstanceOf(Cache.Found.class);
    }
    for (Method method : methods.getOrDefault(false, List.of())) {
      app.view((MemoUri<?>) method.invoke(null));
    }
  }

  private Object call(String method) throws ReflectiveOperationException {
    int dot = method.lastIndexOf('.');
    return loader
        .loadClass(method.substring(0, dot))
        .getMethod(method.substring(dot + 1))
        .invoke(null);
  }

  private static Object make(Class<?> type) throws ReflectiveOperationException {
    Constructor<?> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }
}
