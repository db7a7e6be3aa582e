package dev.intrepid.engine.catalog;

import dev.intrepid.Cache;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.ForwardingRepo;
import dev.intrepid.repo.IntrepidRepo;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Memos that are looked for where they lived before: one found there is shown at its URI of today,
 * as not stored, so that storing it is a first time. As thread-safe as the repo.
 */
final class MovingMemos extends ForwardingRepo {

  private final FormerMemos former;

  MovingMemos(IntrepidRepo repo, FormerMemos former) {
    super(repo);
    this.former = former;
  }

  @Override
  public Cache<CacheRecord> getMemo(String uri) {
    Cache<CacheRecord> today = repo().getMemo(uri);
    return today instanceof Cache.Found<CacheRecord> ? today : before(uri);
  }

  private Cache<CacheRecord> before(String uri) {
    for (String place : former.of(uri)) {
      if (repo().getMemo(place) instanceof Cache.Found<CacheRecord> found) {
        return Cache.found(moved(found.value(), uri), found.storedAt());
      }
    }
    return Cache.notFound();
  }

  private static CacheRecord moved(CacheRecord memo, String uri) {
    return memo.at(uri).stored(CacheRecord.NOT_STORED, memo.storedAt());
  }

  @Override
  public Map<String, CacheRecord> getMemos(Collection<String> uris) {
    Map<String, CacheRecord> found = new HashMap<>(repo().getMemos(uris));
    Map<String, List<String>> places = new HashMap<>();
    for (String uri : uris) {
      if (!found.containsKey(uri)) {
        places.put(uri, former.of(uri));
      }
    }
    found.putAll(before(places));
    return found;
  }

  /** The memos that live at the first of these places where there is one. */
  private Map<String, CacheRecord> before(Map<String, List<String>> places) {
    List<String> all = places.values().stream().flatMap(List::stream).toList();
    if (all.isEmpty()) {
      return Map.of();
    }
    Map<String, CacheRecord> there = repo().getMemos(all);
    Map<String, CacheRecord> found = new HashMap<>();
    places.forEach(
        (uri, its) ->
            its.stream()
                .flatMap(place -> Optional.ofNullable(there.get(place)).stream())
                .findFirst()
                .ifPresent(memo -> found.put(uri, moved(memo, uri))));
    return found;
  }

  @Override
  public CacheRecord setMemo(CacheRecord record, long expected) {
    CacheRecord stored = repo().setMemo(record, expected);
    former.of(record.uri()).forEach(repo()::deleteMemo);
    return stored;
  }

  @Override
  public void deleteMemo(String uri, long expected) {
    repo().deleteMemo(uri, expected);
    former.of(uri).forEach(repo()::deleteMemo);
  }
}
