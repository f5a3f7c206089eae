// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC4626} from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IReservePool, PoolSetup} from "../interfaces/IReservePool.sol";
import {AssetRules} from "./AssetRules.sol";
import {Books} from "./Books.sol";
import {Exits} from "./Exits.sol";
import {Ledger} from "./Ledger.sol";
import {Paying} from "./Paying.sol";
import {Pull} from "./Pull.sol";

/// @title PoolShares
/// @dev The capital provider's half of {ReservePool}: shares at two prices, coming and leaving. Stands apart for its
/// length alone.
abstract contract PoolShares is IReservePool, ERC4626, ReentrancyGuardTransient {
    using Math for uint256;
    using SafeCast for uint256;

    address internal immutable _pauseControl;
    /// @inheritdoc IReservePool
    uint40 public immutable exitNotice;

    Books internal _books;

    constructor(PoolSetup memory setup) ERC4626(setup.asset) ERC20(setup.name, setup.symbol) {
        require(AssetRules.isSuitable(setup.asset), PoolAssetUnsuitable(address(setup.asset)));
        _pauseControl = setup.core.pauseControl;
        exitNotice = setup.exitNotice;
        _books.capital.throughDay = uint24(_today());
        _books.carrier.ripeningSinceDay = _today();
    }

    /* CAPITAL IN */

    /// @inheritdoc ERC4626
    function deposit(uint256 assets, address receiver) public override nonReentrant returns (uint256) {
        _accrue(0);
        return super.deposit(assets, receiver);
    }

    /// @inheritdoc ERC4626
    function mint(uint256 shares, address receiver) public override nonReentrant returns (uint256) {
        _accrue(0);
        return super.mint(shares, receiver);
    }

    /* CAPITAL OUT */

    /// @inheritdoc IReservePool
    function requestExit(uint256 shares) external returns (uint40 matureAt) {
        matureAt = Exits.request(_books, shares, exitNotice);
        _transfer(msg.sender, address(this), shares);
    }

    /// @inheritdoc IReservePool
    function cancelExit() external {
        _transfer(address(this), msg.sender, Exits.cancel(_books));
    }

    /// @inheritdoc IReservePool
    function pauseExits(uint40 endsAt) external {
        _requireCore(_pauseControl);
        Exits.pause(_books, endsAt);
    }

    /// @inheritdoc IReservePool
    function redeemExit(address receiver, uint256 minAssets) external nonReentrant returns (uint256 assets) {
        _accrue(0);
        uint256 shares;
        (shares, assets) = Exits.redeemable(_books, _virtualSupply());
        require(assets > 0 && assets >= minAssets, PoolExitShort(assets, minAssets));
        _withdraw({caller: msg.sender, receiver: receiver, owner: msg.sender, assets: assets, shares: shares});
    }

    /// @inheritdoc ERC4626
    function withdraw(uint256 assets, address receiver, address owner) public override nonReentrant returns (uint256) {
        _accrue(0);
        return super.withdraw(assets, receiver, owner);
    }

    /// @inheritdoc ERC4626
    function redeem(uint256 shares, address receiver, address owner) public override nonReentrant returns (uint256) {
        _accrue(0);
        return super.redeem(shares, receiver, owner);
    }

    /* READING */

    /// @inheritdoc IReservePool
    function earnedThroughDay() external view returns (uint32) {
        return _books.capital.throughDay;
    }

    /// @inheritdoc IReservePool
    function exitOf(address owner) external view returns (uint256 shares, uint40 matureAt, uint40 lapsesAt) {
        return Exits.exitOf(_books, owner);
    }

    /// @inheritdoc ERC4626
    function totalAssets() public view override returns (uint256) {
        return Exits.equity(_books);
    }

    /// @inheritdoc ERC4626
    function maxDeposit(address) public view override returns (uint256) {
        return Exits.maxDeposit(_books, totalSupply());
    }

    /// @inheritdoc ERC4626
    function maxMint(address receiver) public view override returns (uint256) {
        return _convertToShares(maxDeposit(receiver), Math.Rounding.Floor);
    }

    /// @inheritdoc ERC4626
    function maxRedeem(address owner) public view override returns (uint256) {
        return Exits.maxRedeem(_books, owner, _virtualSupply());
    }

    /// @inheritdoc ERC4626
    function previewRedeem(uint256 shares) public view override returns (uint256) {
        return shares.mulDiv(Exits.exitEquity(_books) + 1, _virtualSupply());
    }

    /// @inheritdoc ERC4626
    function previewWithdraw(uint256 assets) public view override returns (uint256) {
        return assets.mulDiv(_virtualSupply(), Exits.exitEquity(_books) + 1, Math.Rounding.Ceil);
    }

    /* INTERNAL */

    function _deposit(address caller, address receiver, uint256 assets, uint256 shares) internal override {
        require(assets > 0 && shares > 0, PoolAmountZero());
        Paying.requirePayee(receiver);

        // The asset is called before anything changes: whoever looks on meanwhile sees the price before.
        super._deposit(caller, receiver, assets, shares);
        _books.capital = Ledger.addFree(_books.capital, assets.toUint96());
    }

    /// @dev Only the owner's own request pays, out of the escrow; {maxRedeem} has seen that it is mature.
    function _withdraw(
        address caller,
        address receiver,
        address owner,
        uint256 assets,
        uint256 shares
    ) internal override {
        require(caller == owner, PoolExitNone(caller));
        Paying.requirePayee(receiver);

        Exits.takeOut(_books, shares, assets);
        _burn(address(this), shares);
        emit Withdraw(caller, receiver, owner, assets, shares);

        _transferOut(receiver, assets);
    }

    function _transferIn(address from, uint256 assets) internal override {
        Pull.exactly(IERC20(asset()), from, assets);
    }

    /// @dev Ten to the sixth virtual shares stand beside one virtual unit: moving the first depositor's price costs the
    /// mover a million times what it costs the victim.
    function _decimalsOffset() internal pure override returns (uint8) {
        return 6;
    }

    /// @param maxDays most days to earn, zero for as many as come by the way
    function _accrue(uint32 maxDays) internal returns (uint128) {
        return _books.capital.throughDay == _today() ? 0 : Exits.accrue(_books, maxDays);
    }

    function _today() internal view returns (uint32) {
        return uint32(block.timestamp / 1 days);
    }

    function _requireCore(address caller) internal view {
        require(msg.sender == caller, PoolCallerNotCore(msg.sender));
    }

    /* PRIVATE */

    function _virtualSupply() private view returns (uint256) {
        return totalSupply() + 10 ** _decimalsOffset();
    }
}
