package dev.intrepid.engine.catalog;

import dev.intrepid.codegen.Registry;
import dev.intrepid.compute.MemoStore.FormerPlaces;
import dev.intrepid.compute.TemplateIndex;
import dev.intrepid.compute.UriTemplate;
import dev.intrepid.repo.CacheRepo;
import dev.intrepid.repo.IntrepidRepo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where memos lived before their templates were changed. Immutable. */
public final class FormerMemos implements FormerPlaces {

  private final TemplateIndex<Move> moves = new TemplateIndex<>();

  private FormerMemos() {}

  static FormerMemos of(List<Registry.FormerMemo> memos) {
    FormerMemos former = new FormerMemos();
    for (Registry.FormerMemo memo : memos) {
      former.moves.add(memo.template(), Move.of(memo));
    }
    return former;
  }

  @Override
  public List<String> of(String uri) {
    for (Move move : moves.candidates(uri)) {
      List<String> former = move.formerly(uri);
      if (!former.isEmpty()) {
        return former;
      }
    }
    return List.of();
  }

  /**
   * Where the memo lives today that lived at that URI before; empty if none lived there, or if the
   * URI does not say all of today's variables.
   */
  public Optional<String> today(String before) {
    for (Move move : moves.all()) {
      Optional<String> today = move.today(before);
      if (today.isPresent()) {
        return today;
      }
    }
    return Optional.empty();
  }

  /** Whether a memo may have lived at that URI before. */
  boolean isPlace(String uri) {
    return before().stream().anyMatch(template -> template.variables(uri).isPresent());
  }

  /** Whether memos may have lived under a prefix before. */
  boolean mayBeUnder(String prefix) {
    return before().stream().anyMatch(template -> template.mayBeUnder(prefix));
  }

  private List<UriTemplate> before() {
    return moves.all().stream().flatMap(move -> move.before().stream()).toList();
  }

  @Override
  public void eachUnder(String prefix, CacheRepo repo, Consumer<String> place) {
    for (Move move : moves.all()) {
      if (move.today().mayBeUnder(prefix)) {
        move.eachUnder(prefix, repo, place);
      }
    }
  }

  /** The templates at which memos of that template lived before, the latest first. */
  public List<String> templatesBefore(String template) {
    List<String> before = new ArrayList<>();
    for (Move move : moves.all()) {
      if (move.template().equals(template)) {
        before.addAll(move.templatesBefore());
      }
    }
    return before;
  }

  /** The memos of that repo, including those still at their former URIs. */
  public CacheRepo in(IntrepidRepo repo) {
    return moves.all().isEmpty() ? repo : new MovingMemos(repo, this);
  }

  private record Move(
      String template, List<String> templatesBefore, UriTemplate today, List<UriTemplate> before) {

    static Move of(Registry.FormerMemo memo) {
      return new Move(
          memo.template(),
          memo.formerly(),
          UriTemplate.of(memo.template()),
          memo.formerly().stream().map(UriTemplate::of).toList());
    }

    List<String> formerly(String uri) {
      return today
          .variables(uri)
          .map(variables -> before.stream().map(template -> template.uri(variables)).toList())
          .orElse(List.of());
    }

    void eachUnder(String prefix, CacheRepo repo, Consumer<String> place) {
      for (String lived : templatesBefore) {
        UriTemplate template = UriTemplate.of(lived);
        int variable = lived.indexOf('{');
        repo.eachMemoUri(
            variable < 0 ? lived : lived.substring(0, variable),
            uri -> {
              if (template.variables(uri).isPresent()
                  && today(uri).orElse(prefix).startsWith(prefix)) {
                place.accept(uri);
              }
            });
      }
    }

    Optional<String> today(String uri) {
      return before.stream()
          .filter(template -> template.names().containsAll(today.names()))
          .flatMap(template -> template.variables(uri).stream())
          .map(today::uri)
          .findFirst();
    }
  }
}
