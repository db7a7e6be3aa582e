package dev.intrepid.compute;

import dev.intrepid.codegen.MemoSpec;
import dev.intrepid.json.JsonFormatException;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.CacheRepo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The memos that a memo was computed from, and those that these were computed from, each with the
 * revision that was read. Immutable.
 */
final class Inputs {

  /** Of a memo that is computed from no other. */
  static final Inputs NONE = new Inputs(List.of(), true);

  private final List<Input> all;
  private final boolean areKept;

  private Inputs(List<Input> all, boolean areKept) {
    this.all = all;
    this.areKept = areKept;
  }

  /**
   * The inputs that were stored as text.
   *
   * @throws JsonFormatException if the text is malformed
   */
  static Inputs parse(String text) {
    String[] parts = text.split(" ", -1);
    if (parts.length % 2 != 0) {
      throw new JsonFormatException("An input of a memo has no URI: " + text, null);
    }
    List<Input> all = new ArrayList<>();
    for (int i = 0; i < parts.length; i += 2) {
      all.add(new Input(parts[i + 1], revision(parts[i]), 0));
    }
    return new Inputs(all, true);
  }

  private static long revision(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new JsonFormatException("An input of a memo has no revision: " + text, e);
    }
  }

  /** The revision and the URI of each. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (Input input : all) {
      text.append(text.isEmpty() ? "" : " ").append(input.revision).append(' ').append(input.uri);
    }
    return text.toString();
  }

  /** The same, about to be compared with the repo. */
  Inputs stamped(LocalTier local) {
    if (all.isEmpty()) {
      return this;
    }
    List<Input> stamped = new ArrayList<>();
    for (Input input : all) {
      stamped.add(new Input(input.uri, input.revision, local.stamp(input.uri)));
    }
    return new Inputs(stamped, areKept);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /**
   * Whether a repo has all of them as they were read, computed by the methods as they are now.
   *
   * @param methods the method that computes the memo at a URI
   */
  boolean areStoredIn(CacheRepo memos, Function<String, Optional<MemoSpec<?>>> methods) {
    if (all.isEmpty()) {
      return true;
    }
    Map<String, CacheRecord> stored = memos.getMemos(uris());
    for (Input input : all) {
      CacheRecord now = stored.get(input.uri);
      long revision = now == null ? CacheRecord.NOT_STORED : now.revision();
      if (input.revision != revision || (now != null && !isOfToday(now, methods))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether they are those that the memo at a URI is computed from by the methods as they are now.
   * Those of another release may have been given others.
   *
   * @param method the method that computes that memo
   * @param methods the method that computes the memo at a URI
   */
  boolean areAllOf(
      String uri, MemoSpec<?> method, Function<String, Optional<MemoSpec<?>>> methods) {
    Set<String> known = uris();
    Set<String> least = new HashSet<>();
    addInputs(uri, method, methods, false, least);
    if (!known.containsAll(least)) {
      return false;
    }
    if (known.size() == least.size()) {
      return true;
    }
    Set<String> most = new HashSet<>();
    addInputs(uri, method, methods, true, most);
    return most.containsAll(known);
  }

  /**
   * Adds what a memo is computed from, and what that is computed from.
   *
   * @param isWithOld whether also what an input is computed from that may be older than that
   */
  private static void addInputs(
      String uri,
      MemoSpec<?> method,
      Function<String, Optional<MemoSpec<?>>> methods,
      boolean isWithOld,
      Set<String> inputs) {
    if (method.inputs().isEmpty()) {
      return;
    }
    Map<String, String> variables = UriTemplate.of(method.template()).variables(uri).orElseThrow();
    for (String template : method.inputs()) {
      String input = UriTemplate.of(template).uri(variables);
      Optional<MemoSpec<?>> by = methods.apply(input);
      boolean isFollowed = by.isPresent() && (isWithOld || by.get().ttl() == null);
      if (inputs.add(input) && isFollowed) {
        addInputs(input, by.get(), methods, isWithOld, inputs);
      }
    }
  }

  private static boolean isOfToday(
      CacheRecord memo, Function<String, Optional<MemoSpec<?>>> methods) {
    Optional<MemoSpec<?>> method = methods.apply(memo.uri());
    return method.isEmpty() || ComputedMemo.isOfToday(memo, method.get());
  }

  /**
   * Whether each change of them has another revision; one that is computed may not be stored, and
   * one that has moved not be stored at its place of today.
   */
  boolean areKept() {
    return areKept;
  }

  List<Input> all() {
    return all;
  }

  private Set<String> uris() {
    Set<String> uris = new LinkedHashSet<>();
    for (Input input : all) {
      uris.add(input.uri);
    }
    return uris;
  }

  /**
   * A memo that another is computed from.
   *
   * @param revision {@link CacheRecord#NOT_STORED} if there was none
   * @param stamp that of the local tier, taken before it was read
   */
  record Input(String uri, long revision, long stamp) {}

  /** The inputs of a method that is being called. For one thread. */
  static final class Gathered {

    private final Set<Input> all = new LinkedHashSet<>();
    private boolean areKept = true;

    /**
     * Adds a memo that no method computes.
     *
     * @param isFound whether there is one; if it has no revision then, it still lies where it lived
     *     before, and its changes there are not seen
     */
    void add(Input input, boolean isFound) {
      all.add(input);
      areKept &= !isFound || input.revision != CacheRecord.NOT_STORED;
    }

    /** Adds a memo that a method has computed. */
    void add(Input input, Inputs ofInput) {
      all.add(input);
      all.addAll(ofInput.all);
      areKept &= input.revision != CacheRecord.NOT_STORED && ofInput.areKept;
    }

    Inputs toInputs() {
      return all.isEmpty() ? NONE : new Inputs(List.copyOf(all), areKept);
    }
  }
}
