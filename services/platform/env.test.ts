import { expect } from 'chai';
import { readEnv } from './env.ts';

describe('readEnv', () => {
  describe('when nothing is set', () => {
    it('answers the usual addresses and ports', () => {
      const reading = readEnv({});
      expect(reading.ok && reading.env).to.include({
        port: 4000,
        chainId: 31_337,
        indexUrl: 'http://127.0.0.1:42069',
        databaseUrl: undefined,
        certifierKey: undefined,
      });
    });
  });

  describe('when variables are wrong', () => {
    it('says one sentence for each of them, with its name and what it is', () => {
      const reading = readEnv({
        MAKEWHOLE_RPC_URL: 'chain',
        PORT: '99999',
        MAKEWHOLE_CHAIN_ID: 'local',
        DATABASE_URL: 'mysql://localhost/x',
      });
      expect(reading.ok).to.equal(false);
      const sentences = reading.ok ? [] : reading.sentences;
      expect(sentences).to.have.length(4);
      for (const [name, value] of [
        ['MAKEWHOLE_RPC_URL', 'chain'],
        ['PORT', '99999'],
        ['MAKEWHOLE_CHAIN_ID', 'local'],
        ['DATABASE_URL', 'mysql://localhost/x'],
      ]) {
        expect(
          sentences.find((sentence) => sentence.startsWith(`${name} `) && sentence.includes(`"${value}"`)),
          name,
        ).to.be.a('string');
      }
    });
  });

  describe('when a variable is empty', () => {
    it('counts as not set', () => {
      const reading = readEnv({ PORT: '', DATABASE_URL: '' });
      expect(reading.ok && reading.env.port).to.equal(4000);
    });
  });

  describe('when the dApp lives on localhost', () => {
    it('allows its twin by number too, and no other origin', () => {
      const reading = readEnv({
        MAKEWHOLE_APP_URL: 'http://localhost:3005/start',
        MAKEWHOLE_APP_ORIGINS: 'https://claims.example',
      });
      expect(reading.ok && reading.env.allowedOrigins).to.deep.equal([
        'http://localhost:3005',
        'http://127.0.0.1:3005',
        'https://claims.example',
      ]);
    });
  });
});
