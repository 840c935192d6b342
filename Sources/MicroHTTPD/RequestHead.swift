/// A request's head as libmicrohttpd read it.
struct RequestHead {
    let method: String
    let version: String
    let target: String
    let headers: HTTPHeaders
    let peer: Peer
}
