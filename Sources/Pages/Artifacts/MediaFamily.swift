/// What a browser shows or plays.
enum MediaFamily {
    case image, audio, video
}
