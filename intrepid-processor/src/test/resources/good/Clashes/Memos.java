package clashes;

import dev.intrepid.annotations.Cached;

final class Memos {

  @Cached("first/{FACTORY}")
  int yield(java.lang.String FACTORY, Step step, Call call) {
    return 1;
  }

  @Cached("second/{id}")
  int yield1(java.lang.String id) {
    return 1;
  }
}
