package shop;

sealed interface Polygon extends Shape permits Nothing, Square {}
