package dev.intrepid.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import dev.intrepid.IntoCache;
import dev.intrepid.IntoEvent;
import dev.intrepid.codegen.HandlerTable;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.MemoCall;
import dev.intrepid.codegen.MemoSpec;
import dev.intrepid.codegen.MemosFactory;
import dev.intrepid.codegen.Registry;
import dev.intrepid.codegen.State;
import dev.intrepid.json.Json;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.processor.catalog.WrittenCatalog;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * A program under good/, compiled, loaded, and used as the engine uses it: through its registry.
 */
final class Program {

  private final ClassLoader loader;
  private final Registry registry;
  private final String catalog;

  private Program(ClassLoader loader, Registry registry, String catalog) {
    this.loader = loader;
    this.registry = registry;
    this.catalog = catalog;
  }

  static Program load(String name) {
    return load(Sources.compiled(name));
  }

  static Program load(List<JavaFileObject> sources) {
    return load(Sources.compile(sources));
  }

  private static Program load(Compilation compilation) {
    assertThat(compilation).succeeded();
    Map<String, byte[]> classes = new HashMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        String path = file.toUri().getPath().replaceFirst("^/CLASS_OUTPUT/", "");
        classes.put(path.replace(".class", "").replace('/', '.'), bytes(file));
      }
    }
    ClassLoader loader = new Loader(classes);
    Map<String, String> outputs = Outputs.of(compilation);
    String services = outputs.get("META-INF/services/" + Registry.class.getName());
    return new Program(
        loader, (Registry) make(loader, services.strip()), outputs.get(WrittenCatalog.PATH));
  }

  /** What another compiler, or several compilations, have left in a folder. */
  static Program in(Workspace workspace) {
    ClassLoader loader = workspace.loader();
    String services = workspace.read("META-INF/services/" + Registry.class.getName());
    return new Program(
        loader, (Registry) make(loader, services.strip()), workspace.read(WrittenCatalog.PATH));
  }

  /** The catalog, as the compiler wrote it. */
  String catalog() {
    return catalog;
  }

  Registry registry() {
    return registry;
  }

  /** An object of the class of that name. */
  Object instance(String className) {
    return make(loader, className);
  }

  /** Reads JSON as a message of that type and writes it again. */
  String roundTrip(String type, String json) {
    return roundTrip(event(type), json);
  }

  /** The JSON of a message of that type. */
  String write(String type, Object message) {
    return JsonFormat.standard().write(event(type), message).toString();
  }

  /** The same record with another value of a component. */
  static Object with(Object record, String component, @Nullable Object value) {
    try {
      RecordComponent[] components = record.getClass().getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        values[i] =
            components[i].getName().equals(component) ? value : value(record, components[i]);
      }
      Constructor<?> constructor = record.getClass().getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same record with null as an element of a component, or as the value of its keys. */
  static Object withNullInside(Object record, String component) {
    for (RecordComponent each : record.getClass().getRecordComponents()) {
      if (each.getName().equals(component)) {
        return with(record, component, nullInside(value(record, each)));
      }
    }
    throw new IllegalArgumentException(component);
  }

  private static Object nullInside(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> nulls = new HashMap<>();
      map.keySet().forEach(key -> nulls.put(key, null));
      return nulls;
    }
    if (value instanceof Object[] array) {
      return Arrays.copyOf(array, array.length + 1);
    }
    Set<@Nullable Object> nulls = new HashSet<>();
    nulls.add(null);
    return value instanceof Set ? nulls : new ArrayList<>(nulls);
  }

  private static Object value(Object record, RecordComponent component) {
    try {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("unchecked")
  IntoEvent<Object> event(String type) {
    return (IntoEvent<Object>)
        registry.events().stream().filter(e -> e.type().equals(type)).findFirst().orElseThrow();
  }

  @SuppressWarnings("unchecked")
  IntoCache<Object> memo(String template) {
    return (IntoCache<Object>)
        registry.memos().stream()
            .filter(memo -> memo.template().equals(template))
            .findFirst()
            .orElseThrow();
  }

  Object message(String type, String json) {
    return JsonFormat.standard().read(event(type), Json.of(json));
  }

  /** A record of these components; null for one that is not among them. */
  Object message(String className, Map<String, Object> components) {
    try {
      Constructor<?> constructor = type(className).getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      return constructor.newInstance(
          Arrays.stream(type(className).getRecordComponents())
              .map(component -> components.get(component.getName()))
              .toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The factory of the subscriber of that name. */
  @SuppressWarnings("unchecked")
  HandlersFactory<Object> handlers(String subscriber) {
    return (HandlersFactory<Object>)
        registry.handlers().stream()
            .filter(factory -> factory.spec().name().equals(subscriber))
            .findFirst()
            .orElseThrow();
  }

  /** The factory of the class of that name, whose methods compute memos. */
  @SuppressWarnings("unchecked")
  MemosFactory<Object> memos(String className) {
    return (MemosFactory<Object>)
        registry.memoMethods().stream()
            .filter(factory -> factory.handlerClass().getName().equals(className))
            .findFirst()
            .orElseThrow();
  }

  /** Has a fresh object of that class compute the memo at a template. */
  Object compute(String className, String template, State state, MemoCall call) throws Exception {
    MemosFactory<Object> factory = memos(className);
    List<String> templates = factory.memos().stream().map(MemoSpec::template).toList();
    return factory.bind(make(loader, className), state).compute(templates.indexOf(template), call);
  }

  /** Gives a message to a fresh object of the subscriber. */
  List<String> handle(String subscriber, State state, Object message, RecordingStep step)
      throws Exception {
    HandlersFactory<Object> factory = handlers(subscriber);
    table(factory, state).handle(index(factory, message), message, step);
    return step.told();
  }

  /** Gives messages to a batch handler of a fresh object of the subscriber. */
  List<String> handleBatch(
      String subscriber, State state, int batch, List<?> messages, RecordingStep step)
      throws Exception {
    table(handlers(subscriber), state).handleBatch(batch, messages, step);
    return step.told();
  }

  Class<?> type(String name) {
    try {
      return loader.loadClass(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private HandlerTable table(HandlersFactory<Object> factory, State state) {
    return factory.bind(make(loader, factory.handlerClass().getName()), state);
  }

  private static int index(HandlersFactory<Object> factory, Object message) {
    List<IntoEvent<?>> messages = factory.spec().messages();
    for (int i = 0; i < messages.size(); i++) {
      if (messages.get(i).messageClass() == message.getClass()) {
        return i;
      }
    }
    throw new IllegalArgumentException("No handler of " + message);
  }

  private static <T> String roundTrip(JsonCodec<T> codec, String json) {
    JsonFormat format = JsonFormat.standard();
    return format.write(codec, format.read(codec, Json.of(json))).toString();
  }

  private static Object make(ClassLoader loader, String name) {
    try {
      Constructor<?> constructor = loader.loadClass(name).getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(JavaFileObject file) {
    try (var in = file.openInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classes;

    Loader(Map<String, byte[]> classes) {
      super(Program.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
