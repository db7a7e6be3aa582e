package dev.intrepid.engine.state;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.compute.UriTemplate;
import dev.intrepid.control.RewindException;
import dev.intrepid.engine.catalog.FormerMemos;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.repo.CacheRepo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The memos that only the handlers of one subscriber store. Immutable. */
public final class OwnedMemos {

  private final SubscriberSpec spec;
  private final FormerMemos former;
  private final List<SubscriberSpec> others;
  private final Map<String, UriTemplate> templates = new LinkedHashMap<>();

  /**
   * The memos of a subscriber.
   *
   * @param others all subscribers of the program, which may store the same
   */
  public OwnedMemos(SubscriberSpec spec, FormerMemos former, List<SubscriberSpec> others) {
    this.spec = spec;
    this.former = former;
    this.others = List.copyOf(others);
    templates(spec).forEach(template -> templates.put(template, UriTemplate.of(template)));
  }

  /** Their former places. */
  public FormerMemos former() {
    return former;
  }

  /** Whether a memo is at one of the templates. */
  public boolean has(String uri) {
    return template(uri).isPresent();
  }

  /** The template of a memo's URI, if it is one of theirs. */
  public Optional<String> template(String uri) {
    return templates.entrySet().stream()
        .filter(template -> template.getValue().variables(uri).isPresent())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /**
   * The URIs of those that are stored, by their template.
   *
   * @throws RewindException if it is unknown which they are, or other subscribers store them too
   */
  public SortedMap<String, List<String>> find(CacheRepo repo) {
    requireKnown();
    SortedMap<String, List<String>> found = new TreeMap<>();
    for (String template : templates.keySet()) {
      requireOwn(template);
      List<String> uris = new ArrayList<>();
      add(repo, template, uris);
      former.templatesBefore(template).forEach(before -> add(repo, before, uris));
      found.put(template, uris);
    }
    return found;
  }

  /**
   * The URIs of the stored memos of a template that have these variables.
   *
   * @throws RewindException if it is unknown which memos at a former place have them
   */
  public List<String> find(CacheRepo repo, String template, Map<String, String> variables) {
    List<String> uris = new ArrayList<>();
    add(repo, UriTemplate.of(template).bound(variables), uris);
    for (String before : former.templatesBefore(template)) {
      UriTemplate lived = UriTemplate.of(before);
      int found = uris.size();
      add(repo, lived.bound(variables), uris);
      if (uris.size() > found && !lived.names().containsAll(variables.keySet())) {
        throw new RewindException(
            "The memo "
                + uris.get(found)
                + " still lies where the memos "
                + template
                + " lived before, and which stream it follows from is not known: rewind "
                + spec.name()
                + " to the beginning, or rebuild it.");
      }
    }
    return uris;
  }

  /**
   * A stream that was rewound alone, after all memos were removed, not only those of the stream.
   */
  public ParkedMemo allRemoved(ParkedMemo parked) {
    return parked.isRewound() ? parked.removing(List.copyOf(templates.keySet())) : parked;
  }

  /** The templates. */
  public Set<String> templates() {
    return Collections.unmodifiableSet(templates.keySet());
  }

  private static void add(CacheRepo repo, String template, List<String> uris) {
    UriTemplate parsed = UriTemplate.of(template);
    repo.eachMemoUri(
        MemoPlaces.prefix(template),
        uri -> {
          if (parsed.variables(uri).isPresent()) {
            uris.add(uri);
          }
        });
  }

  private static SortedSet<String> templates(SubscriberSpec of) {
    SortedSet<String> templates = new TreeSet<>();
    of.handlers().forEach(handler -> templates.addAll(handler.memos()));
    return templates;
  }

  private void requireKnown() {
    for (HandlerSpec handler : spec.handlers()) {
      if (handler.storesAny() && handler.folds()) {
        throw new RewindException(
            "The handler "
                + handler.name()
                + " of "
                + spec.name()
                + " folds memos and returns Effects, so it is not known which memos are to be"
                + " removed or compared: let it return its memos, or start a subscriber of a new name.");
      }
    }
  }

  /**
   * Requires that no other subscriber stores the memos of a template.
   *
   * @throws RewindException if one does
   */
  public void requireOwn(String template) {
    for (SubscriberSpec other : others) {
      if (!other.name().equals(spec.name()) && templates(other).contains(template)) {
        throw new RewindException(
            "The memos "
                + template
                + " are stored by "
                + spec.name()
                + " and by "
                + other.name()
                + ": what both have stored cannot be told apart, so "
                + spec.name()
                + " cannot be rewound or rebuilt alone.");
      }
    }
  }
}
