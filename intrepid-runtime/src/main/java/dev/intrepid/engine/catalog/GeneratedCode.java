package dev.intrepid.engine.catalog;

import dev.intrepid.IntoCache;
import dev.intrepid.IntoEvent;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.MemosFactory;
import dev.intrepid.codegen.Registry;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.Upcaster;
import dev.intrepid.engine.stored.KnownTypes;
import dev.intrepid.exception.NotWiredException;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.service.ClassLoaders;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everything the compiler wrote, by class and by name. Immutable. */
public final class GeneratedCode {

  private final Map<Class<?>, IntoEvent<?>> events = new HashMap<>();
  private final Map<Class<?>, IntoCache<?>> memos = new HashMap<>();
  private final Map<Class<?>, HandlersFactory<?>> handlers = new HashMap<>();
  private final Map<Class<?>, MemosFactory<?>> memoMethods = new HashMap<>();
  private final FormerMemos formerMemos;
  private final StoredTypes types = new StoredTypes();
  private volatile @Nullable MemosByUri memosByUri; // made by the first question
  private volatile @Nullable HandlerMemos handlerMemos; // made by the first evict

  private GeneratedCode(Set<Registry> registries) {
    List<Registry.FormerMemo> moved = new ArrayList<>();
    for (Registry registry : registries) {
      moved.addAll(registry.formerMemos());
      for (IntoEvent<?> into : registry.events()) {
        events.put(into.messageClass(), into);
        types.add(into);
      }
      for (Upcaster upcaster : registry.upcasters()) {
        types.add(upcaster);
      }
      for (IntoCache<?> into : registry.memos()) {
        memos.put(into.memoClass(), into);
      }
      for (HandlersFactory<?> factory : registry.handlers()) {
        handlers.put(factory.handlerClass(), factory);
      }
      for (MemosFactory<?> factory : registry.memoMethods()) {
        memoMethods.put(factory.handlerClass(), factory);
      }
    }
    formerMemos = FormerMemos.of(moved);
    types.requireOneMeaning();
  }

  /**
   * What is found on the class path, and these.
   *
   * @throws NotWiredException if two of them contradict each other, or a part is missing
   */
  public static GeneratedCode load(List<Registry> more) {
    return load(more, List.of());
  }

  /**
   * What is found on the class path and where the classes of these handlers are from, and more.
   *
   * @throws NotWiredException if two of them contradict each other, or a part is missing
   */
  public static GeneratedCode load(List<Registry> more, List<Object> handlers) {
    List<Class<?>> users = new ArrayList<>();
    users.add(GeneratedCode.class);
    for (Object object : handlers) {
      users.add(object.getClass());
    }
    try {
      return new GeneratedCode(registries(more, ClassLoaders.seeing(users)));
    } catch (ServiceConfigurationError | NoClassDefFoundError e) {
      throw NotWiredException.ofPart(e);
    }
  }

  /** Two class loaders may find the same one, or one that was given by hand. */
  private static Set<Registry> registries(List<Registry> more, List<ClassLoader> loaders) {
    Set<Registry> registries = new LinkedHashSet<>(more);
    Set<Class<?>> known = new HashSet<>();
    for (Registry registry : more) {
      known.add(registry.getClass());
    }
    for (ClassLoader loader : loaders) {
      for (Registry registry : ServiceLoader.load(Registry.class, loader)) {
        if (known.add(registry.getClass())) {
          registries.add(registry);
        }
      }
    }
    return registries;
  }

  /** What makes events of that class. */
  @SuppressWarnings("unchecked") // keyed by its own messageClass
  public <T> Optional<IntoEvent<T>> event(Class<T> type) {
    return Optional.ofNullable((IntoEvent<T>) events.get(type));
  }

  /** The classes of all messages. */
  Set<Class<?>> messageClasses() {
    return events.keySet();
  }

  /** All messages. */
  Collection<IntoEvent<?>> messages() {
    return events.values();
  }

  /**
   * Requires that all that makes messages and memos knows the records of libraries inside.
   *
   * @throws NotWiredException if one does not
   */
  void requireCurrentRecords() {
    for (IntoEvent<?> into : events.values()) {
      CurrentRecords.require(into, into.messageClass());
    }
    for (IntoCache<?> into : memos.values()) {
      CurrentRecords.require(into, into.memoClass());
    }
  }

  /** What makes memos of that class. */
  @SuppressWarnings("unchecked") // keyed by its own memoClass
  public <T> Optional<IntoCache<T>> memo(Class<T> type) {
    return Optional.ofNullable((IntoCache<T>) memos.get(type));
  }

  /** What binds handlers of that class. */
  @SuppressWarnings("unchecked") // keyed by its own handlerClass
  public <H> Optional<HandlersFactory<H>> handlers(Class<H> type) {
    return Optional.ofNullable((HandlersFactory<H>) handlers.get(type));
  }

  /** What binds the methods of that class that compute memos. */
  @SuppressWarnings("unchecked") // keyed by its own handlerClass
  public <H> Optional<MemosFactory<H>> memoMethods(Class<H> type) {
    return Optional.ofNullable((MemosFactory<H>) memoMethods.get(type));
  }

  /** What all subscribers are. */
  public List<SubscriberSpec> subscribers() {
    List<SubscriberSpec> specs = new ArrayList<>();
    handlers.values().forEach(factory -> specs.add(factory.spec()));
    specs.sort(Comparator.comparing(SubscriberSpec::name));
    return specs;
  }

  /** Where memos lived before. */
  public FormerMemos formerMemos() {
    return formerMemos;
  }

  /** What the compiler wrote about the memo at a URI. */
  public MemosByUri memosByUri() {
    MemosByUri made = memosByUri;
    if (made == null) {
      made = new MemosByUri(memos.values(), memoMethods.values());
      memosByUri = made;
    }
    return made;
  }

  /** The memos that handlers keep and no method computes. */
  public HandlerMemos handlerMemos() {
    HandlerMemos made = handlerMemos;
    if (made == null) {
      made = HandlerMemos.of(subscribers(), memosByUri(), formerMemos);
      handlerMemos = made;
    }
    return made;
  }

  /** What is to be told of evicts at URIs of no template; nothing was told yet. */
  public UnknownMemos unknownMemos() {
    return new UnknownMemos(memosByUri(), formerMemos);
  }

  /** Whether a record of that type and version can be read. */
  public boolean knows(String type, int version) {
    return versionsOf(type).contains(version);
  }

  /** The versions of a type, by its name of today or a former one, that can be read. */
  public SortedSet<Integer> versionsOf(String type) {
    return types.versionsOf(type);
  }

  /** The types that can be read, by all their names. */
  public SortedSet<String> typeNames() {
    return types.names();
  }

  /** What a program that runs this knows: its types, and the streams in which they lie. */
  public KnownTypes knownTypes() {
    return new KnownTypes(typeNames(), streams());
  }

  /** The topics in which the messages of each type lie, of all its versions, by their names. */
  private SortedMap<String, SortedSet<String>> streams() {
    SortedMap<String, SortedSet<String>> streams = new TreeMap<>();
    for (IntoEvent<?> into : events.values()) {
      addStreams(into.type(), into.topic(), streams);
    }
    for (Upcaster upcaster : upcasters()) {
      addStreams(upcaster.type(), upcaster.topic(), streams);
    }
    return streams;
  }

  private static void addStreams(
      String type, SubscriptionTopic topic, SortedMap<String, SortedSet<String>> streams) {
    SortedSet<String> names = streams.get(type);
    if (names == null) {
      names = new TreeSet<>();
      streams.put(type, names);
    }
    names.add(topic.name());
  }

  /**
   * A name that stands for a type by whichever name, today's or a former one; empty if it has one.
   */
  public String commonName(String type) {
    return types.commonName(type);
  }

  /** The names a type had before. */
  public Set<String> formerNames(String type) {
    return types.formerNames(type);
  }

  /** What makes messages of old versions new. */
  public List<Upcaster> upcasters() {
    return types.upcasters();
  }

  /** Null for a version that is no old one. */
  public @Nullable Upcaster upcaster(String type, int version) {
    return types.upcaster(type, version);
  }
}
