package shop;

import java.util.List;
import java.util.Optional;

record Page<T>(List<T> items, Optional<Page<T>> next, T best) {}
