// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Capital, Carrier, Claims, Dues, Income, Ledger} from "../../../contracts/capital/Ledger.sol";

/// @dev CAP-1 and CAP-6 of the arithmetic alone: whatever moves between buckets, nothing is made and nothing is lost.
/// Every case begins from random books that are sound: drawn and reserved lie within what was committed.
contract LedgerTest {
    struct Books {
        Capital capital;
        Claims claims;
        Income income;
    }

    function testFuzz_commitKeepsTheSum(uint256 seed, uint96 assets) external pure {
        Books memory books = _booksOf(seed);
        uint256 before = _sumOf(books);
        uint256 locked = Ledger.lockedOf(books.capital, books.claims);
        assets = uint96(_upTo(assets, books.capital.freeAssets));

        Ledger.commit(books.capital, assets);

        assert(_sumOf(books) == before);
        assert(Ledger.lockedOf(books.capital, books.claims) == locked + assets);
    }

    function testFuzz_unlockUndoesCommit(uint256 seed, uint96 assets) external pure {
        Books memory books = _booksOf(seed);
        assets = uint96(_upTo(assets, books.capital.freeAssets));
        bytes32 before = keccak256(abi.encode(books));

        Ledger.commit(books.capital, assets);
        Ledger.unlock(books.capital, books.claims, assets);

        assert(keccak256(abi.encode(books)) == before);
    }

    function testFuzz_reserveAndRelockKeepTheSum(uint256 seed, uint96 assets) external pure {
        Books memory books = _booksOf(seed);
        uint256 before = _sumOf(books);
        uint256 locked = Ledger.lockedOf(books.capital, books.claims);
        assets = uint96(_upTo(assets, locked));

        Ledger.reserve(books.claims, assets);
        assert(_sumOf(books) == before);
        assert(Ledger.lockedOf(books.capital, books.claims) == locked - assets);

        Ledger.relock(books.claims, assets);
        assert(Ledger.lockedOf(books.capital, books.claims) == locked);
    }

    function testFuzz_drawsLetOutExactlyWhatIsDrawn(uint256 seed, uint96 reserved, uint96 locked) external pure {
        Books memory books = _booksOf(seed);
        uint256 before = _sumOf(books);
        reserved = uint96(_upTo(reserved, books.claims.reservedAssets));
        locked = uint96(_upTo(locked, Ledger.lockedOf(books.capital, books.claims)));

        Ledger.drawReserved(books.claims, reserved);
        Ledger.drawLocked(books.capital, books.claims, locked);

        assert(_sumOf(books) == before - reserved - locked);
    }

    function testFuzz_releaseKeepsTheSumAndRaisesTheExit(uint256 seed, uint96 assets) external pure {
        Books memory books = _booksOf(seed);
        Dues memory dues;
        uint256 before = _sumOf(books);
        uint256 exit = Ledger.exitEquity(books.capital, books.claims, dues);
        uint256 entry = Ledger.equity(books.capital, books.claims, dues);
        assets = uint96(_upTo(assets, books.claims.reservedAssets));

        Ledger.release(books.capital, books.claims, assets);

        assert(_sumOf(books) == before);
        assert(Ledger.exitEquity(books.capital, books.claims, dues) == exit + assets);
        assert(Ledger.equity(books.capital, books.claims, dues) == entry);
    }

    function testFuzz_premiumIsSplitExactly(uint256 seed, uint96 premium, uint96 tax, uint96 fee) external pure {
        Books memory books = _booksOf(seed);
        uint256 before = _sumOf(books);
        premium = uint96(_upTo(premium, type(uint72).max));
        tax = uint96(_upTo(tax, premium));
        fee = uint96(_upTo(fee, premium - tax));
        uint256 unearned = books.income.unearnedAssets;

        (, uint96 net) = Ledger.bookPremium({income: books.income, premium: premium, tax: tax, fee: fee});

        assert(uint256(net) + tax + fee == premium);
        assert(books.income.unearnedAssets == unearned + net);
        assert(_sumOf(books) == before + premium);
    }

    function testFuzz_earningKeepsTheSum(uint256 seed, uint96 assets) external pure {
        Books memory books = _booksOf(seed);
        uint256 before = _sumOf(books);

        Ledger.earn(books.capital, books.income, uint88(_upTo(assets, books.income.unearnedAssets)));

        assert(_sumOf(books) == before);
    }

    function testFuzz_interestTakesRipeFeesThenTheDeposit(uint256 seed, uint96 ripe, uint96 wanted) external pure {
        Books memory books = _booksOf(seed);
        Carrier memory carrier;
        uint256 fees = books.income.feesAssets;
        carrier.ripeAssets = uint80(_upTo(ripe, fees));
        carrier.depositAssets = uint96(_random(seed, 7) % type(uint88).max);
        uint256 deposit = carrier.depositAssets;

        (, , uint80 fromFees, uint96 fromDeposit) = Ledger.drawInterest(books.income, carrier, wanted);

        assert(fromFees == (wanted < _upTo(ripe, fees) ? wanted : _upTo(ripe, fees)));
        assert(fromDeposit == (wanted - fromFees < deposit ? wanted - fromFees : deposit));
        assert(books.income.feesAssets == fees - fromFees);
        assert(carrier.depositAssets == deposit - fromDeposit);
    }

    function testFuzz_feesGivenBackLeaveTheAgesWithinTheFees(
        uint256 seed,
        uint96 ripe,
        uint96 ripening,
        uint80 wanted
    ) external pure {
        Books memory books = _booksOf(seed);
        Carrier memory carrier;
        uint256 fees = books.income.feesAssets;
        carrier.ripeAssets = uint80(_upTo(ripe, fees));
        carrier.ripeningAssets = uint80(_upTo(ripening, fees - carrier.ripeAssets));

        (, , uint80 given) = Ledger.giveBackFees(books.income, carrier, wanted);

        assert(given == (wanted < fees ? wanted : fees));
        assert(books.income.feesAssets == fees - given);
        assert(uint256(carrier.ripeAssets) + carrier.ripeningAssets <= books.income.feesAssets);
    }

    /// @dev However old fees grow and whatever is drawn, fees younger than the ripening period are never ripe.
    function testFuzz_whatIsYoungIsNeverRipe(uint96[6] calldata booked, uint96[6] calldata drawn) external pure {
        Income memory income;
        Carrier memory carrier;
        uint256 young = 0;
        uint256 younger = 0;
        for (uint32 i = 0; i < 6; ++i) {
            young = younger;
            carrier = Ledger.ripen(income, carrier, (i + 1) * Ledger.RIPE_DAYS);
            younger = _upTo(booked[i], type(uint72).max);
            income.feesAssets += uint80(younger);
            assert(income.feesAssets - carrier.ripeAssets >= younger + (i == 0 ? 0 : young));
            (income, carrier) = Ledger.takeRipe(income, carrier, uint80(_upTo(drawn[i], carrier.ripeAssets)));
            assert(income.feesAssets >= younger + (i == 0 ? 0 : young));
        }
    }

    function testFuzz_wantsAreCountedOnce(uint256 seed, uint96 before, uint96 wanted) external pure {
        Books memory books = _booksOf(seed);
        Dues memory dues = Dues({owedAssets: 0, unreservedAssets: before});

        Ledger.want(books.capital, dues, before, wanted);

        assert(dues.unreservedAssets == wanted);
        assert(books.capital.isShort == (wanted > 0));
    }

    function testFuzz_nothingLeavesWhatClaimsWaitFor(uint128 owed, uint128 wanted, uint96 free) external pure {
        Dues memory dues = Dues({owedAssets: owed, unreservedAssets: wanted});

        uint256 leavable = Ledger.leavable(dues, free);

        assert(owed == 0 || leavable == 0);
        assert(leavable == 0 || leavable + wanted == free);
    }

    function testFuzz_equityIsNeverBelowExitEquity(uint256 seed, uint128 owed) external pure {
        Books memory books = _booksOf(seed);
        Dues memory dues = Dues({owedAssets: owed, unreservedAssets: 0});

        assert(
            Ledger.equity(books.capital, books.claims, dues) >= Ledger.exitEquity(books.capital, books.claims, dues)
        );
    }

    /// @dev Random books whose parts leave room for every move above.
    function _booksOf(uint256 seed) private pure returns (Books memory books) {
        uint256 committed = _random(seed, 1) % type(uint88).max;
        uint256 drawn = _random(seed, 2) % (committed + 1);
        books.capital.freeAssets = uint96(_random(seed, 3) % type(uint88).max);
        books.capital.committedAssets = uint96(committed);
        books.claims.drawnAssets = uint96(drawn);
        books.claims.reservedAssets = uint96(_random(seed, 4) % (committed - drawn + 1));
        books.income.unearnedAssets = uint88(_random(seed, 5) % type(uint80).max);
        books.income.feesAssets = uint80(_random(seed, 6) % type(uint72).max);
    }

    /// @dev free + locked + reserved + unearned + fees; nothing above touches what is payable.
    function _sumOf(Books memory books) private pure returns (uint256) {
        return
            books.capital.freeAssets +
            Ledger.lockedOf(books.capital, books.claims) +
            books.claims.reservedAssets +
            books.income.unearnedAssets +
            books.income.feesAssets;
    }

    function _upTo(uint256 value, uint256 most) private pure returns (uint256) {
        return value % (most + 1);
    }

    function _random(uint256 seed, uint256 salt) private pure returns (uint256) {
        return uint256(keccak256(abi.encode(seed, salt)));
    }
}
