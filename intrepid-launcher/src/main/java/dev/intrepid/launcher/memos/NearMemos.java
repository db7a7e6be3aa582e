package dev.intrepid.launcher.memos;

import dev.intrepid.lock.ClosestName;
import dev.intrepid.repo.CacheRepo;
import java.util.Arrays;
import java.util.List;

/** The memo that was probably meant by a URI where none is. */
final class NearMemos {

  private static final int PAGE = 1_000;

  private NearMemos() {}

  /**
   * A sentence with the URI of that memo, to follow another; empty if none is near. One of the
   * segments may differ, and not the first; of the memos under that, a page is read.
   */
  static String hint(String typed, CacheRepo repo) {
    String first = typed.substring(0, typed.indexOf('/') + 1);
    if (first.isEmpty()) {
      return "";
    }
    List<String> near =
        repo.listMemoUris(first, "", PAGE).stream().filter(uri -> isNear(typed, uri)).toList();
    return ClosestName.hint(typed, near);
  }

  private static boolean isNear(String typed, String uri) {
    String[] asked = typed.split("/", -1);
    String[] there = uri.split("/", -1);
    int differing = Arrays.mismatch(asked, there);
    return asked.length == there.length
        && differing >= 0
        && Arrays.equals(asked, differing + 1, asked.length, there, differing + 1, there.length)
        && !ClosestName.hint(asked[differing], List.of(there[differing])).isEmpty();
  }
}
