package dev.intrepid.engine.catalog;

import dev.intrepid.codegen.Registry;
import dev.intrepid.compute.TemplateIndex;
import dev.intrepid.compute.UriTemplate;
import dev.intrepid.repo.CacheRepo;
import dev.intrepid.repo.IntrepidRepo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where memos lived before their templates were changed. Immutable. */
public final class FormerMemos implements Function<String, List<String>> {

  private final TemplateIndex<Move> moves = new TemplateIndex<>();

  private FormerMemos() {}

  static FormerMemos of(List<Registry.FormerMemo> memos) {
    FormerMemos former = new FormerMemos();
    for (Registry.FormerMemo memo : memos) {
      former.moves.add(memo.template(), Move.of(memo));
    }
    return former;
  }

  /** The former URIs of the memo at that URI, the latest first. */
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

  @Override
  public List<String> apply(String uri) {
    return of(uri);
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

    Optional<String> today(String uri) {
      return before.stream()
          .filter(template -> template.names().containsAll(today.names()))
          .flatMap(template -> template.variables(uri).stream())
          .map(today::uri)
          .findFirst();
    }
  }
}
