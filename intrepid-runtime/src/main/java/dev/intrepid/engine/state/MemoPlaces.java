package dev.intrepid.engine.state;

import dev.intrepid.compute.Computations;
import dev.intrepid.compute.UriTemplate;
import dev.intrepid.engine.catalog.FormerMemos;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.CacheRepo;
import java.util.ArrayList;
import java.util.List;

/** Where the memos of a template are, or were before. */
public final class MemoPlaces {

  private static final int PAGE = 100;

  private MemoPlaces() {}

  /** Whether any memo of a template is stored, there or where they lived before. */
  public static boolean any(CacheRepo repo, FormerMemos former, String template) {
    return any(repo, former, template, false);
  }

  /** Whether any memo is stored there that a method has computed. */
  public static boolean anyComputed(CacheRepo repo, FormerMemos former, String template) {
    return any(repo, former, template, true);
  }

  private static boolean any(
      CacheRepo repo, FormerMemos former, String template, boolean isComputed) {
    List<String> templates = new ArrayList<>(former.templatesBefore(template));
    templates.add(template);
    for (String one : templates) {
      if (any(repo, one, isComputed)) {
        return true;
      }
    }
    return false;
  }

  /** Whether any memo is stored there, wherever they lived before. */
  public static boolean any(CacheRepo repo, String template) {
    return any(repo, template, false);
  }

  private static boolean any(CacheRepo repo, String template, boolean isComputed) {
    UriTemplate parsed = UriTemplate.of(template);
    String after = "";
    List<CacheRecord> page;
    do {
      page = repo.listMemos(prefix(template), after, PAGE);
      for (CacheRecord memo : page) {
        after = memo.uri();
        boolean counts = !isComputed || Computations.hasMade(memo);
        if (counts && parsed.variables(memo.uri()).isPresent()) {
          return true;
        }
      }
    } while (page.size() == PAGE);
    return false;
  }

  /** The text that all URIs of a template begin with. */
  public static String prefix(String template) {
    int variable = template.indexOf('{');
    return variable < 0 ? template : template.substring(0, variable);
  }
}
