package dev.intrepid.engine.state;

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
    List<String> templates = new ArrayList<>(former.templatesBefore(template));
    templates.add(template);
    for (String one : templates) {
      if (any(repo, one)) {
        return true;
      }
    }
    return false;
  }

  /** Whether any memo is stored there, wherever they lived before. */
  public static boolean any(CacheRepo repo, String template) {
    UriTemplate parsed = UriTemplate.of(template);
    String after = "";
    List<CacheRecord> page;
    do {
      page = repo.listMemos(prefix(template), after, PAGE);
      for (CacheRecord memo : page) {
        after = memo.uri();
        if (parsed.variables(memo.uri()).isPresent()) {
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
