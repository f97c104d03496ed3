declare module 'koa2-ratelimit' {
  const limits: { Stores: { Memory: { cleanAll(): void } } };
  export default limits;
}
